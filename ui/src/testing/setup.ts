import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Cores may be shared, and dialogs are loaded when they are first needed.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
