import { useState } from 'react';
import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { classes } from '../../ui/classes.ts';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import { bin, hand, notes, pen as penMark } from '../../ui/icons/marks.ts';
import { school } from '../../ui/icons/stamps.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { DrawnPalette, Palette, STAMPS } from './Palette.tsx';
import { PenChoice, type Pen } from './PenChoice.tsx';
import { MARK_PICTURES, road } from './pictures.ts';
import { WishSheet } from './PocketSheets.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import type { MapTool } from './tools.ts';
import css from './Board.module.css';

interface Props {
  readonly tool: MapTool;
  readonly onTool: (tool: MapTool) => void;
}

type Asked = 'stamp' | 'drawn' | 'wish' | null;

/** All tools of the conductor, picture and word each. */
export function ToolRail({ tool, onTool }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const [pen, setPen] = useState<Pen>({ colour: 'ink', width: 30 });
  const [asked, ask] = useState<Asked>(null);
  const take = (next: MapTool): void => {
    onTool(next);
    ask(null);
  };
  const marked = tool.does === 'mark' ? tool.kind : null;
  return (
    <div className={css['rail']} role="toolbar" aria-orientation="vertical" aria-label={words.map}>
      <RailButton icon={hand} word={words.look} on={tool.does === 'look'} onPress={() => take({ does: 'look' })} />
      <RailButton
        icon={penMark}
        word={words.draw}
        on={tool.does === 'pen'}
        onPress={() => take({ does: 'pen', ...pen })}
      />
      {tool.does === 'pen' && (
        <PenChoice
          pen={pen}
          onChange={(next) => {
            setPen(next);
            take({ does: 'pen', ...next });
          }}
        />
      )}
      <RailButton icon={bin} word={words.erase} on={tool.does === 'erase'} onPress={() => take({ does: 'erase' })} />
      <RailButton
        icon={road}
        word={chosen(tool, 'draw', terms.kinds) ?? words.roads}
        on={tool.does === 'draw'}
        onPress={() => ask('drawn')}
      />
      <RailButton
        icon={school}
        word={chosen(tool, 'stamp', terms.kinds) ?? words.stamp}
        on={tool.does === 'stamp'}
        onPress={() => ask('stamp')}
      />
      <RailButton
        icon={MARK_PICTURES.problem}
        word={terms.marks.problem}
        on={marked === 'problem'}
        onPress={() => take({ does: 'mark', kind: 'problem' })}
      />
      <RailButton
        icon={MARK_PICTURES.wish}
        word={terms.marks.wish}
        on={marked === 'wish'}
        onPress={() => ask('wish')}
      />
      <RailButton
        icon={MARK_PICTURES.disagree}
        word={words.dispute}
        on={marked === 'disagree'}
        onPress={() => take({ does: 'mark', kind: 'disagree' })}
      />
      <RailButton
        icon={notes}
        word={terms.marks.text}
        on={marked === 'text'}
        onPress={() => take({ does: 'mark', kind: 'text' })}
      />
      <Sheet open={asked === 'stamp'} title={words.chooseStamp} onClose={() => ask(null)}>
        <Palette kinds={STAMPS} onChoose={(kind) => take({ does: 'stamp', kind })} />
      </Sheet>
      <Sheet open={asked === 'drawn'} title={words.roads} onClose={() => ask(null)}>
        <DrawnPalette onChoose={(kind) => take({ does: 'draw', kind })} />
      </Sheet>
      <WishSheet open={asked === 'wish'} onTool={take} onClose={() => ask(null)} />
    </div>
  );
}

function chosen(tool: MapTool, does: 'draw' | 'stamp', names: Readonly<Record<string, string>>): string | undefined {
  return tool.does === does ? names[tool.kind] : undefined;
}

interface RailButtonProps {
  readonly icon: IconShape;
  readonly word: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

function RailButton({ icon, word, on, onPress }: RailButtonProps) {
  return (
    <button type="button" className={classes(css['tool'], on && css['inHand'])} aria-pressed={on} onClick={onPress}>
      <Icon shape={icon} size="28px" />
      <span>{word}</span>
    </button>
  );
}
