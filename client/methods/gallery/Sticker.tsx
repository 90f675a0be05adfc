import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Sticker.module.css';

/** A piece of felt with a sewn cord: what people wrote. Never a name on it. */
export function Sticker({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  return <div className={classes(styles['sticker'], className)}>{children}</div>;
}
