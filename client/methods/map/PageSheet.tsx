import { NAME_LENGTH } from '../../../shared/domain/limits.ts';
import { sayPage, type MapContent } from '../../../shared/methods/map/index.ts';
import type { Step } from '../../../shared/session/session.ts';
import { edit, type Doc } from '../../../shared/sync/doc.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { hand, up } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Background } from './Background.tsx';
import { BinList } from './BinList.tsx';
import { FactField } from './MoreFacts.tsx';
import { mapStrings } from './strings/mapStrings.ts';

interface Props {
  readonly open: boolean;
  readonly step: Step;
  readonly content: MapContent;
  readonly doc: Doc;
  readonly onClose: () => void;
}

/** What is set once for the page: the picture below, the north, who may move what; and the bin. */
export function PageSheet({ open, step, content, doc, onClose }: Props) {
  const words = useStrings(mapStrings);
  const { north, northSign } = content.page;
  const say = (...fact: Parameters<typeof sayPage> extends [Doc, ...infer Rest] ? Rest : never): void =>
    edit(doc, 'tool', () => sayPage(doc, ...fact));
  return (
    <Sheet open={open} title={`${words.background}, ${words.north}, ${words.bin}`} onClose={onClose}>
      <Background
        content={content}
        onPicture={(id) => say('picture', id)}
        onShade={(shade) => say('pictureShade', shade)}
      />
      <Button icon={up} onPress={() => say('north', north === null ? 0 : (north + 45) % 360)}>
        {north === null ? words.north : `${words.north}: ${words.turn}`}
      </Button>
      {north !== null && (
        <FactField
          label={words.northSign}
          value={northSign}
          most={NAME_LENGTH}
          onSay={(sign) => say('northSign', sign)}
        />
      )}
      <MoveSetting step={step} />
      <BinList content={content} doc={doc} />
    </Sheet>
  );
}

/** Whether everyone may move what stands, or each only what he placed (M9). */
function MoveSetting({ step }: { readonly step: Step }) {
  const words = useStrings(mapStrings);
  const command = useCommand();
  const all = step.settings['moveOthers'] !== false;
  return (
    <Button
      icon={hand}
      wide
      aria={{ 'aria-pressed': all }}
      onPress={() => void command('step.settings', { step: step.id, settings: { ...step.settings, moveOthers: !all } })}
    >
      {all ? words.allMove : words.ownMove}
    </Button>
  );
}
