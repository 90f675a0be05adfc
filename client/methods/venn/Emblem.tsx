import type { CSSProperties } from 'react';
import type { Organisation } from '../../../shared/methods/venn/index.ts';
import { feltOf } from '../../canvas/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { emblemShape } from './emblem.ts';
import styles from './Emblem.module.css';

/** An organisation's picture on its felt. */
export function Emblem({ organisation }: { readonly organisation: Pick<Organisation, 'name' | 'emblem' | 'colour'> }) {
  const felt = feltOf(organisation.colour);
  const look: CSSProperties = { background: felt.ground, color: felt.on };
  return (
    <span className={styles['emblem']} style={look}>
      <Icon shape={emblemShape(organisation)} size="66%" />
    </span>
  );
}
