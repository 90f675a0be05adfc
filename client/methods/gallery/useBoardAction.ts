import { useEffect, useMemo, useRef } from 'react';
import type { IconShape } from '../../ui/Icon.tsx';
import { useObviousAction } from '../obviousAction.tsx';

interface BoardAction {
  /** What the button says; null for no action now. */
  readonly label: string | null;
  readonly icon: IconShape;
  readonly onPress: () => void;
}

/** Puts this board's one obvious action on the conductor's main button; what it does may change with every render. */
export function useBoardAction({ label, icon, onPress }: BoardAction): void {
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  const action = useMemo(
    () => (label === null ? null : { label, icon, onPress: () => latest.current() }),
    [label, icon],
  );
  useObviousAction(action);
}
