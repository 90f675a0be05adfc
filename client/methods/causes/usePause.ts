import { useEffect, useState } from 'react';

/** Milliseconds without a new answer or letter after which a group may need the question again. */
const PAUSE = 20_000;

/** Whether what is written has stood still for a while. Starts anew whenever `written` is another object. */
export function usePause(written: object): boolean {
  const [stoodStill, setStoodStill] = useState<object | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStoodStill(written), PAUSE);
    return () => clearTimeout(timer);
  }, [written]);
  return stoodStill === written;
}
