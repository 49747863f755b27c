import { Background, MiniMap, Panel, ReactFlow } from "@xyflow/react";
import { useMemo, useState } from "react";
import "@xyflow/react/dist/base.css";
import { ContextMenu } from "../design";
import { useDocument } from "../document";
import { useUi } from "../editor/ui";
import { useText } from "../i18n";
import styles from "./FlowMapCanvas.module.css";
import { Hint } from "./Hint";
import { Legend } from "./Legend";
import { MakeRouteDialog } from "./MakeRouteDialog";
import { PulledLine } from "./PulledLine";
import { RemoveRouteDialog } from "./RemoveRouteDialog";
import { RouteLine } from "./RouteLine";
import { ScreenCard } from "./ScreenCard";
import { createMapState, type MapActions, MapContext } from "./state";
import { Tools } from "./Tools";
import type { Drawn } from "./useFlowMap";
import { useGraph } from "./useGraph";
import { useMapKeys } from "./useMapKeys";
import { useMapMenu } from "./useMapMenu";
import { useMapView } from "./useMapView";

const NODE_TYPES = { screen: ScreenCard };
const EDGE_TYPES = { route: RouteLine };
/** Above this many screens a small picture of the whole helps to find one's way. */
const MANY = 12;

export function FlowMapCanvas({ drawn }: { drawn: Drawn }) {
  const ui = useUi();
  const document = useDocument();
  const [store] = useState(createMapState);
  const [menu, setMenu] = useState<Parameters<MapActions["menu"]> | null>(null);
  const map = useMemo<MapActions>(
    () => ({
      store,
      open: (screen) => {
        void document.showScreen(screen);
        ui.setState({ mode: "design" });
        ui.focusOn("canvas");
      },
      menu: (about, at) => {
        if ("screen" in about) void document.showScreen(about.screen);
        else store.setState({ route: about.route });
        setMenu([about, at]);
      },
    }),
    [store, document, ui],
  );
  return (
    <MapContext value={map}>
      <Canvas drawn={drawn} menu={menu} onMenuClose={() => setMenu(null)} />
      <MakeRouteDialog />
      <RemoveRouteDialog />
    </MapContext>
  );
}

function Canvas({
  drawn,
  menu,
  onMenuClose,
}: {
  drawn: Drawn;
  menu: Parameters<MapActions["menu"]> | null;
  onMenuClose: () => void;
}) {
  const t = useText();
  const { nodes, edges } = useGraph(drawn);
  const view = useMapView(drawn);
  const keys = useMapKeys(drawn, view);
  const groups = useMapMenu(drawn, menu?.[0] ?? null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards and routes inside take the focus; their keys arrive here.
    <div ref={view.frame} className={styles.canvas} data-map onKeyDown={keys.onKeyDown}>
      <ReactFlow
        aria-label={t("map.label")}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        connectionLineComponent={PulledLine}
        defaultViewport={view.first}
        onInit={view.begin}
        onlyRenderVisibleElements
        minZoom={0.08}
        maxZoom={1.6}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        zoomOnDoubleClick={false}
        connectOnClick={false}
        connectionRadius={12}
        proOptions={{ hideAttribution: true }}
        onPaneClick={() => keys.chooseRoute(null)}
        onEdgeClick={(_, edge) => keys.chooseRoute(edge.id)}
        onEdgeContextMenu={(event, edge) => {
          event.preventDefault();
          keys.routeMenu(edge.id, { x: event.clientX, y: event.clientY });
        }}
        onConnectEnd={(_, { fromNode, toNode }) => {
          if (fromNode && toNode) keys.connect(Number(fromNode.id), Number(toNode.id));
        }}
      >
        <Background gap={22} size={1.5} color="var(--line-strong)" />
        <Panel position="top-left">
          <Tools.Make />
        </Panel>
        <Panel position="top-right">
          <Tools.Zoom view={view} />
        </Panel>
        {drawn.cards.length === 1 ? (
          <Panel position="bottom-center" className={styles.hint ?? ""}>
            <Hint />
          </Panel>
        ) : null}
        <Panel position="bottom-left">
          <Legend routes={drawn.routes} />
        </Panel>
        {drawn.cards.length > MANY ? (
          <MiniMap
            pannable
            zoomable
            ariaLabel={t("map.overview")}
            className={styles.mini ?? ""}
            nodeColor="var(--line-control)"
            nodeBorderRadius={12}
            maskColor="color-mix(in srgb, var(--canvas) 65%, transparent)"
          />
        ) : null}
      </ReactFlow>
      <ContextMenu
        label={t("map.menu")}
        at={menu?.[1] ?? null}
        groups={groups}
        onClose={onMenuClose}
      />
    </div>
  );
}
