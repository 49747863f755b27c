import { useUiState } from "../ui";

/** Speaks what only eyes would notice: lifting, moving, dropping. */
export function Announcer() {
  const said = useUiState((s) => s.said);
  return (
    <div className="visually-hidden" role="status" aria-live="assertive">
      {said}
    </div>
  );
}
