import type { Column } from '../../../shared/methods/gallery/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './Picture.module.css';
import { pictureOf } from './topic.ts';

/** A column's picture on its felt. The felt comes from `feltStyle` around it. */
export function Picture({ column }: { readonly column: Pick<Column, 'name' | 'picture'> }) {
  return (
    <span className={styles['picture']}>
      <Icon shape={pictureOf(column)} size="66%" />
    </span>
  );
}
