import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useState,
} from "react";

const RulePageDialog = lazy(() => import("./RulePageDialog"));

const RulePageContext = createContext<((rule: string) => void) | null>(null);

/** Opens the page of a rule; null where there is none to open. */
export function useOpenRulePage(): ((rule: string) => void) | null {
  return useContext(RulePageContext);
}

/** Lets what is inside open the page of a rule. It stays while the problem it was opened from may be
 * mended or scrolled away. */
export function RulePageProvider({ children }: { children: ReactNode }) {
  const [rule, setRule] = useState<string | null>(null);
  const close = useCallback(() => setRule(null), []);
  return (
    <RulePageContext value={setRule}>
      {children}
      {rule === null ? null : (
        <Suspense fallback={null}>
          <RulePageDialog rule={rule} onClose={close} />
        </Suspense>
      )}
    </RulePageContext>
  );
}
