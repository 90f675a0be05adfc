import { useState } from 'react';
import type { Actor } from '../../../shared/domain/role.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { Button } from '../../ui/Button.tsx';
import { bin, pen as penMark } from '../../ui/icons/marks.ts';
import { disagree, problem, wish } from '../../ui/icons/stamps.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Voice } from './newThings.ts';
import { DrawnPalette, Palette, STAMPS } from './Palette.tsx';
import type { Pen } from './PenChoice.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import type { MapTool } from './tools.ts';
import { VoiceChoice } from './VoiceChoice.tsx';
import css from './PocketPanel.module.css';

interface SheetProps {
  readonly open: boolean;
  readonly onTool: (tool: MapTool) => void;
  readonly onClose: () => void;
}

/** Pen, eraser, or a road, a river, a field. */
export function DrawSheet({ open, pen, onTool, onClose }: SheetProps & { readonly pen: Pen }) {
  const words = useStrings(mapStrings);
  return (
    <Sheet open={open} title={words.draw} onClose={onClose}>
      <Button wide icon={penMark} onPress={() => onTool({ does: 'pen', ...pen })}>
        {words.draw}
      </Button>
      <DrawnPalette onChoose={(kind) => onTool({ does: 'draw', kind })} />
      <Button wide icon={bin} onPress={() => onTool({ does: 'erase' })}>
        {words.erase}
      </Button>
    </Sheet>
  );
}

interface StampSheetProps extends SheetProps {
  readonly actor: Actor;
  readonly voice: Voice;
  readonly onVoice: (voice: Voice) => void;
}

/** Fifty pictures of what may stand in a village. */
export function StampSheet({ open, actor, voice, onVoice, onTool, onClose }: StampSheetProps) {
  const words = useStrings(mapStrings);
  return (
    <Sheet open={open} title={words.chooseStamp} onClose={onClose}>
      <Palette kinds={STAMPS} onChoose={(kind) => onTool({ does: 'stamp', kind })} />
      <VoiceChoice actor={actor} voice={voice} onChange={onVoice} />
    </Sheet>
  );
}

/** A problem, a wish (of a kind or in words), or "we do not agree here". */
export function ProblemSheet({ open, onTool, onClose }: SheetProps) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const [wishing, setWishing] = useState(false);
  const take = (tool: MapTool): void => {
    setWishing(false);
    onTool(tool);
  };
  const close = (): void => {
    setWishing(false);
    onClose();
  };
  if (wishing)
    return (
      <Sheet open={open} title={words.chooseWish} onClose={close}>
        <Button wide icon={penMark} onPress={() => take({ does: 'mark', kind: 'wish' })}>
          {words.inWords}
        </Button>
        <Palette kinds={STAMPS} onChoose={(wished) => take({ does: 'mark', kind: 'wish', wished })} />
      </Sheet>
    );
  return (
    <Sheet open={open} title={words.problemOrWish} onClose={close}>
      <div className={css['list']}>
        <Button wide icon={problem} onPress={() => take({ does: 'mark', kind: 'problem' })}>
          {terms.marks.problem}
        </Button>
        <Button wide icon={wish} onPress={() => setWishing(true)}>
          {terms.marks.wish}
        </Button>
        <Button wide icon={disagree} onPress={() => take({ does: 'mark', kind: 'disagree' })}>
          {terms.marks.disagree}
        </Button>
      </div>
    </Sheet>
  );
}
