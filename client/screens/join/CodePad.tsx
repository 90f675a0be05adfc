import { useCallback, useEffect, useState } from 'react';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { check, left } from '../../ui/icons/marks.ts';
import { LanguageChoice } from '../../ui/LanguageChoice.tsx';
import { useStrings } from '../../ui/language.tsx';
import { Ornament } from '../../ui/Ornament.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { screenStrings } from '../strings/screenStrings.ts';
import type { DoorProblem } from './door.ts';
import styles from './Join.module.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const ZERO = '0';
const LENGTH = 6;
const PLACES = [1, 2, 3, 4, 5, 6] as const;

interface CodePadProps {
  /** Why the last code did not open; null before the first. */
  readonly why: DoorProblem | null;
  /** The code that was tried last; empty before the first. */
  readonly last: string;
  readonly onCode: (code: string) => void;
}

/** The number from the wall on a keypad of our own: no letters to know, no keyboard of the system. */
export function CodePad({ why, last, onCode }: CodePadProps) {
  const words = useStrings(screenStrings).join;
  // One that may still be right need not be typed again.
  const start = why === 'wrongCode' ? '' : last;
  const [typed, setTyped] = useState(start);
  const ready = typed.length === LENGTH;
  const press = useCallback((digit: string) => setTyped((now) => (now.length < LENGTH ? now + digit : now)), []);
  useEffect(() => {
    const type = (event: KeyboardEvent) => {
      if (/^[0-9]$/.test(event.key)) press(event.key);
      else if (event.key === 'Backspace') setTyped((now) => now.slice(0, -1));
    };
    window.addEventListener('keydown', type);
    return () => window.removeEventListener('keydown', type);
  }, [press]);
  return (
    <div className={styles['pad']}>
      <Ornament kind="horns" />
      <main className={styles['padIn']}>
        <LanguageChoice />
        <h1>{words.typeCode}</h1>
        <div
          className={styles['code']}
          role="img"
          aria-label={typed === '' ? words.typeCode : typed.split('').join(' ')}
        >
          {PLACES.map((place) => (
            <span key={place} className={classes(typed.length === place - 1 && styles['here'])}>
              {typed.charAt(place - 1)}
            </span>
          ))}
        </div>
        {/* What was said of the last code is not said of the next. */}
        {why !== null && typed === start && <StateCard kind="refused" title={words[why]} />}
        <div className={styles['keys']}>
          {DIGITS.map((digit) => (
            <button key={digit} type="button" onClick={() => press(digit)}>
              {digit}
            </button>
          ))}
          <button type="button" aria-label={words.erase} onClick={() => setTyped(typed.slice(0, -1))}>
            <Icon shape={left} />
          </button>
          <button type="button" onClick={() => press(ZERO)}>
            {ZERO}
          </button>
          <button
            type="button"
            className={classes(ready && styles['ready'])}
            aria-label={words.enter}
            aria-disabled={!ready}
            onClick={() => {
              if (ready) onCode(typed);
            }}
          >
            <Icon shape={check} />
          </button>
        </div>
      </main>
    </div>
  );
}
