import type { ReactNode } from 'react';
import styles from './StateCard.module.css';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './Icon.tsx';
import { check, galleryMark, lock, noLink, warn } from './icons/marks.ts';

type StateKind = 'empty' | 'offline' | 'done' | 'locked' | 'refused';

const ICONS: Readonly<Record<StateKind, IconShape>> = {
  empty: galleryMark,
  offline: noLink,
  done: check,
  locked: lock,
  refused: warn,
};

interface StateCardProps {
  readonly kind: StateKind;
  /** What is so, one sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly children?: ReactNode;
  readonly icon?: IconShape;
  /** It is all that the page shows, so what is so is the page's heading. */
  readonly alone?: true;
}

/** How things stand when there is nothing else to show, or beside it: a picture, what is so, what to do. */
export function StateCard({ kind, title, children, icon, alone }: StateCardProps) {
  return (
    <div className={classes(styles['card'], styles[kind])} role={kind === 'refused' ? 'alert' : 'status'}>
      <Icon shape={icon ?? ICONS[kind]} className={styles['picture']} />
      <div>
        {alone === true ? <h1 className={styles['title']}>{title}</h1> : <b>{title}</b>}
        {children !== undefined && <div className={styles['more']}>{children}</div>}
      </div>
    </div>
  );
}
