import { useSyncExternalStore } from 'react';

/** Below this width, CSS pixels, four columns do not fit and are shown one at a time. */
const NARROW = 1000;

const query = `(max-width: ${NARROW - 1}px)`;

function subscribe(onChange: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}

/** Whether the screen is too narrow for columns side by side. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
