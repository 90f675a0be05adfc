import { useState } from 'react';
import type { Actor } from '../../../shared/domain/role.ts';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { Button } from '../../ui/Button.tsx';
import { bin, pen as penMark } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Voice } from './newThings.ts';
import { DrawnPalette, Palette, STAMPS } from './Palette.tsx';
import type { Pen } from './PenChoice.tsx';
import { MARK_PICTURES } from './pictures.ts';
import { mapStrings } from './strings/mapStrings.ts';
import type { MapTool } from './tools.ts';
import { VoiceChoice } from './VoiceChoice.tsx';
import css from './PocketPanel.module.css';

interface SheetProps {
  readonly open: boolean;
  readonly onTool: (tool: MapTool) => void;
  readonly onClose: () => void;
}

interface VoiceProps {
  readonly actor: Actor;
  readonly voice: Voice;
  readonly onVoice: (voice: Voice) => void;
}

/** Pen, eraser, or a road, a river, a field. */
export function DrawSheet({ open, pen, onTool, onClose, ...voices }: SheetProps & VoiceProps & { readonly pen: Pen }) {
  const words = useStrings(mapStrings);
  return (
    <Sheet open={open} title={words.draw} onClose={onClose}>
      <Button wide icon={penMark} onPress={() => onTool({ does: 'pen', ...pen })}>
        {words.pen}
      </Button>
      <DrawnPalette onChoose={(kind) => onTool({ does: 'draw', kind })} />
      <Button wide icon={bin} onPress={() => onTool({ does: 'erase' })}>
        {words.erase}
      </Button>
      <Voices {...voices} />
    </Sheet>
  );
}

/** Fifty pictures of what may stand in a village. */
export function StampSheet({ open, onTool, onClose, ...voices }: SheetProps & VoiceProps) {
  const words = useStrings(mapStrings);
  return (
    <Sheet open={open} title={words.chooseStamp} onClose={onClose}>
      <Palette kinds={STAMPS} onChoose={(kind) => onTool({ does: 'stamp', kind })} />
      <Voices {...voices} />
    </Sheet>
  );
}

/** A problem, a wish (of a kind or in words), or "we do not agree here". */
export function ProblemSheet({ open, onTool, onClose, ...voices }: SheetProps & VoiceProps) {
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
  if (wishing) return <WishSheet open={open} onTool={take} onClose={close} />;
  return (
    <Sheet open={open} title={words.problemOrWish} onClose={close}>
      <div className={css['list']}>
        <Button wide icon={MARK_PICTURES.problem} onPress={() => take({ does: 'mark', kind: 'problem' })}>
          {terms.marks.problem}
        </Button>
        <Button wide icon={MARK_PICTURES.wish} onPress={() => setWishing(true)}>
          {terms.marks.wish}
        </Button>
        <Button wide icon={MARK_PICTURES.disagree} onPress={() => take({ does: 'mark', kind: 'disagree' })}>
          {terms.marks.disagree}
        </Button>
      </div>
      <Voices {...voices} />
    </Sheet>
  );
}

/** What is wished for: a thing of a kind, or something in words. */
export function WishSheet({ open, onTool, onClose }: SheetProps) {
  const words = useStrings(mapStrings);
  return (
    <Sheet open={open} title={words.chooseWish} onClose={onClose}>
      <Button wide icon={penMark} onPress={() => onTool({ does: 'mark', kind: 'wish' })}>
        {words.inWords}
      </Button>
      <Palette kinds={STAMPS} onChoose={(wished) => onTool({ does: 'mark', kind: 'wish', wished })} />
    </Sheet>
  );
}

/** Whoever puts marks on the layer of a voice sees it at everything that he makes, and can go back there. */
function Voices({ actor, voice, onVoice }: VoiceProps) {
  return <VoiceChoice actor={actor} voice={voice} onChange={onVoice} />;
}
