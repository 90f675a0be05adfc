import { IconButton } from '../../ui/IconButton.tsx';
import { down, left, right, up } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import css from './FactSheet.module.css';

/** Board units of one press. */
const STEP = 200;

/** Moves a thing without dragging: for keyboards, screen readers and trembling hands. */
export function MoveButtons({ onMove }: { readonly onMove: (dx: number, dy: number) => void }) {
  const words = useStrings(mapStrings);
  return (
    <div className={css['move']}>
      <IconButton icon={left} label={words.moveLeft} onPress={() => onMove(-STEP, 0)} />
      <IconButton icon={up} label={words.moveUp} onPress={() => onMove(0, -STEP)} />
      <IconButton icon={down} label={words.moveDown} onPress={() => onMove(0, STEP)} />
      <IconButton icon={right} label={words.moveRight} onPress={() => onMove(STEP, 0)} />
    </div>
  );
}
