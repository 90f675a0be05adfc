import type { CSSProperties } from 'react';
import { formatMoney, formatPercent } from '../../../shared/i18n/format/format.ts';
import { feltOf } from '../../canvas/index.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { lock, minus, pen, plus } from '../../ui/icons/marks.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { emblemShape } from './emblem.ts';
import styles from './SliceRow.module.css';
import { tokochStrings } from './strings/tokochStrings.ts';
import type { SharedSlice } from './useBread.ts';

/** A slice's picture on its felt. */
export function SlicePicture({ slice }: { readonly slice: Pick<SharedSlice, 'name' | 'emblem' | 'colour'> }) {
  const felt = feltOf(slice.colour);
  const look: CSSProperties = { background: felt.ground, color: felt.on };
  return (
    <span className={styles['picture']} style={look}>
      <Icon shape={emblemShape(slice)} size="66%" />
    </span>
  );
}

interface Props {
  readonly slice: SharedSlice;
  readonly current: boolean;
  readonly mayCut: boolean;
  readonly stated: boolean;
  /** Crumbs of one tap. */
  readonly step: number;
  readonly onChoose: () => void;
  readonly onSet: (count: number) => void;
  readonly onType?: (() => void) | undefined;
  readonly onEdit?: (() => void) | undefined;
}

/** A slice in words: picture, name, som, and − percent +. Percent and som always go together. */
export function SliceRow({ slice, current, mayCut, stated, step, onChoose, onSet, onType, onEdit }: Props) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  const percent = formatPercent(slice.percent, language);
  const cuts = mayCut && !slice.locked;
  return (
    <li className={classes(styles['row'], current && styles['current'], cuts && styles['cuts'])}>
      <button type="button" className={styles['name']} aria-pressed={current} onClick={onChoose}>
        <SlicePicture slice={slice} />
        <span>
          {slice.name}
          <small>
            {stated ? formatMoney(slice.som, language) : ''}
            {slice.locked && (
              <>
                <Icon shape={lock} size="18px" />
                {words.locked}
              </>
            )}
          </small>
        </span>
      </button>
      {cuts && (
        <IconButton
          icon={minus}
          label={words.less(slice.name)}
          disabled={slice.count === 0}
          onPress={() => onSet(Math.max(0, slice.count - step))}
        />
      )}
      {cuts && onType !== undefined ? (
        <button
          type="button"
          className={styles['percent']}
          aria-label={`${words.type(slice.name)}, ${percent}`}
          onClick={onType}
        >
          {percent}
        </button>
      ) : (
        <output className={styles['percent']}>{percent}</output>
      )}
      {cuts && <IconButton icon={plus} label={words.more(slice.name)} onPress={() => onSet(slice.count + step)} />}
      {onEdit !== undefined && <IconButton icon={pen} label={words.edit(slice.name)} onPress={onEdit} />}
    </li>
  );
}
