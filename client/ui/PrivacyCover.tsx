import { useRef, type ReactNode } from 'react';
import styles from './PrivacyCover.module.css';
import { Icon } from './Icon.tsx';
import { right } from './icons/marks.ts';
import { useStrings } from './language.tsx';
import { Ornament } from './Ornament.tsx';
import { SeatChip } from './SeatChip.tsx';
import { uiStrings } from './strings/uiStrings.ts';

/** How long a finger rests before the cover opens, milliseconds: longer than a slip, shorter than a wait. */
const HOLD = 500;

interface PrivacyCoverProps {
  readonly from: number | string | null;
  readonly to: number | string;
  readonly onOpen: () => void;
  /** What else may be done from here, e.g. choose another seat. */
  readonly children?: ReactNode;
}

/** Covers the screen while a shared tablet goes from one person to the next. A resting finger opens it, or Enter. */
export function PrivacyCover({ from, to, onOpen, children }: PrivacyCoverProps) {
  const words = useStrings(uiStrings);
  const hold = useRef<ReturnType<typeof setTimeout> | null>(null);
  const letGo = () => {
    if (hold.current !== null) clearTimeout(hold.current);
    hold.current = null;
  };
  return (
    <div className={styles['cover']}>
      <Ornament kind="horns" />
      <div className={styles['middle']}>
        <h1>{words.passOn}</h1>
        <div className={styles['seats']}>
          {from !== null && <SeatChip seat={from} />}
          {from !== null && <Icon shape={right} />}
          <SeatChip seat={to} />
        </div>
        <button
          type="button"
          className={styles['open']}
          onPointerDown={() => {
            letGo();
            hold.current = setTimeout(onOpen, HOLD);
          }}
          onPointerUp={letGo}
          onPointerLeave={letGo}
          onPointerCancel={letGo}
          onContextMenu={(event) => event.preventDefault()}
          onClick={(event) => {
            // A key or a screen reader presses without a finger: detail 0.
            if (event.detail === 0) onOpen();
          }}
        >
          <SeatChip seat={to} />
          <span>{words.holdToOpen}</span>
        </button>
        {children}
      </div>
    </div>
  );
}
