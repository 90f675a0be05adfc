import { useEffect, useState, type ReactNode } from 'react';
import styles from './ScreenRoot.module.css';
import { classes } from './classes.ts';
import { useSun } from './sun.tsx';

/** From this width on a pocket is a tablet's: larger type, wider targets. */
const WIDE = '(min-width: 600px)';

function useWide(): boolean {
  const [wide, setWide] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const query = window.matchMedia(WIDE);
    const look = () => setWide(query.matches);
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  return wide;
}

interface ScreenRootProps {
  readonly kind: 'pocket' | 'conductor' | 'projector';
  readonly children: ReactNode;
}

/** The root of a screen: it sets the scale of type and targets for the person who uses it. Sheets open inside it. */
export function ScreenRoot({ kind, children }: ScreenRootProps) {
  const wide = useWide();
  const { sun } = useSun();
  const look = classes(styles['screen'], kind, kind === 'pocket' && wide && 'wide', kind === 'pocket' && sun && 'sun');
  return <div className={look}>{children}</div>;
}
