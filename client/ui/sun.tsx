import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { readKept, writeKept } from './kept.ts';

interface Sun {
  readonly sun: boolean;
  readonly setSun: (sun: boolean) => void;
}

const KEPT = 'ashar.sun';
const SunContext = createContext<Sun>({ sun: false, setSun: () => undefined });

/** Whether this device is read in bright sun (white ground, ink edges, heavier type), kept over reloads. */
export function SunProvider({ children }: { readonly children: ReactNode }) {
  const [sun, set] = useState(() => readKept(KEPT) === 'yes');
  const value = useMemo(
    () => ({
      sun,
      setSun: (next: boolean) => {
        writeKept(KEPT, next ? 'yes' : 'no');
        set(next);
      },
    }),
    [sun],
  );
  return <SunContext.Provider value={value}>{children}</SunContext.Provider>;
}

export const useSun = (): Sun => useContext(SunContext);
