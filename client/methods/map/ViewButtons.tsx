import type { CameraControl } from '../../canvas/index.ts';
import type { LiveBoard } from '../../sync/index.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { minus, plus, undo, whole } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import css from './Board.module.css';

/** Back, closer, farther, the whole page: for those who do not pinch. */
export function ViewButtons({ camera, live }: { readonly camera: CameraControl; readonly live: LiveBoard }) {
  const words = useStrings(mapStrings);
  return (
    <div className={css['views']}>
      <IconButton icon={undo} label={words.undo} disabled={!live.canUndo} onPress={live.undo} />
      <IconButton icon={plus} label={words.closer} onPress={() => camera.zoomBy(1.4)} />
      <IconButton icon={minus} label={words.farther} onPress={() => camera.zoomBy(1 / 1.4)} />
      <IconButton icon={whole} label={words.whole} onPress={() => camera.fit()} />
    </div>
  );
}
