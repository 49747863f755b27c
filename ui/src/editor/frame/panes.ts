import { lazy } from "react";

/** Panes that fetch their code when they are first shown. */
export const Inspector = lazy(() => import("../../inspector/Inspector"));
export const FindPane = lazy(() => import("../../find/FindPane"));
export const SourcePane = lazy(() => import("../../source/SourcePane"));
export const ProblemsList = lazy(() => import("../../problems/ProblemsList"));
export const FlowMap = lazy(() => import("../../map/MapPane"));
export const TryIt = lazy(() => import("../../tryit/TryIt"));
