import { createContext, useContext, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { IconShape } from '../ui/Icon.tsx';

/** The one thing to press now, as a board knows it: "next sticker" while stickers are read. */
export interface ObviousAction {
  readonly label: string;
  readonly icon: IconShape;
  readonly onPress: () => void;
  readonly disabledReason?: string | null;
}

interface Slot {
  readonly action: ObviousAction | null;
  readonly set: (action: ObviousAction | null) => void;
}

const SlotContext = createContext<Slot>({ action: null, set: () => undefined });

/** Gives a board and the foot of the screen a common place for the one obvious action. */
export function ObviousActionProvider({ children }: { readonly children: ReactNode }) {
  const [action, set] = useState<ObviousAction | null>(null);
  return <SlotContext value={{ action, set }}>{children}</SlotContext>;
}

/**
 * Called by a board: puts its action on the conductor's main button, until it goes or gives null. Without one the button
 * says "next". The action must be stable between renders (useMemo), or the screen draws itself for ever.
 */
export function useObviousAction(action: ObviousAction | null): void {
  const { set } = useContext(SlotContext);
  useEffect(() => {
    set(action);
    return () => set(null);
  }, [set, action]);
}

/** Called by the foot. */
export const useBoardsAction = (): ObviousAction | null => useContext(SlotContext).action;
