import { useEffect, useState } from 'react';
import styles from './Loading.module.css';
import { useStrings } from './language.tsx';
import { uiStrings } from './strings/uiStrings.ts';

/** After this long a word joins the picture, milliseconds. */
const PATIENCE = 4_000;

/** Felt with seams while something loads: still, and after a while with a word. Never a spinner. */
export function Loading() {
  const words = useStrings(uiStrings);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['felt']} role="status" aria-label={words.loading}>
      {late && <span>{words.loading}</span>}
    </div>
  );
}
