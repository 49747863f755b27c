import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useState,
} from "react";

const UpgradeDialog = lazy(() => import("./UpgradeDialog"));

const UpgradeContext = createContext<(() => void) | null>(null);

/** Opens the upgrade dialog; null outside of the editor. */
export function useOpenUpgrade(): (() => void) | null {
  return useContext(UpgradeContext);
}

/** Lets what is inside open the upgrade dialog. */
export function UpgradeProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  return (
    <UpgradeContext value={open}>
      {children}
      {isOpen ? (
        <Suspense fallback={null}>
          <UpgradeDialog onClose={close} />
        </Suspense>
      ) : null}
    </UpgradeContext>
  );
}
