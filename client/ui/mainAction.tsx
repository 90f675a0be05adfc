import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface ActionPlace {
  /** Where the shell wants the main action; null while it has no such place. */
  readonly place: HTMLElement | null;
  readonly setPlace: (place: HTMLElement | null) => void;
  readonly taken: boolean;
  readonly take: () => () => void;
}

const ActionContext = createContext<ActionPlace | null>(null);

/** Lets what stands in a screen put its one obvious action into the screen's foot. */
export function MainActionProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [takers, setTakers] = useState(0);
  const take = useCallback(() => {
    setTakers((count) => count + 1);
    return () => setTakers((count) => count - 1);
  }, []);
  const value = useMemo(() => ({ place, setPlace, taken: takers > 0, take }), [place, takers, take]);
  return <ActionContext.Provider value={value}>{children}</ActionContext.Provider>;
}

/** The place in the foot. */
export function MainActionPlace({ className }: { readonly className?: string | undefined }) {
  const context = useContext(ActionContext);
  return <div ref={context?.setPlace} className={className} />;
}

/** Whether a view has an obvious action of its own now; the shell's "next step" then steps back to a plain button. */
export const useMainActionTaken = (): boolean => useContext(ActionContext)?.taken ?? false;

/** The one obvious action of a view: in the foot of the screen where there is a place for it, else where it stands. */
export function MainAction({ children }: { readonly children: ReactNode }) {
  const context = useContext(ActionContext);
  const take = context?.take;
  useEffect(() => take?.(), [take]);
  return context?.place ? createPortal(children, context.place) : children;
}
