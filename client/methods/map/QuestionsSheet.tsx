import { guides } from '../../../shared/i18n/guides/guides.ts';
import { NOTE_LENGTH } from '../../../shared/domain/limits.ts';
import { answer, markAnswered, type MapContent } from '../../../shared/methods/map/index.ts';
import { edit, type Doc } from '../../../shared/sync/doc.ts';
import { useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { FactField } from './MoreFacts.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import css from './Board.module.css';

interface Props {
  readonly open: boolean;
  readonly content: MapContent;
  readonly doc: Doc;
  readonly onClose: () => void;
}

/** The twelve guiding questions, each with a note and a mark that it was answered (M12). */
export function QuestionsSheet({ open, content, doc, onClose }: Props) {
  const words = useStrings(mapStrings);
  const { map } = useStrings(guides);
  return (
    <Sheet open={open} title={words.questions} onClose={onClose}>
      <ol className={css['questions']}>
        {map.map((question, index) => {
          const number = index + 1;
          const said = content.answers.get(number);
          return (
            <li key={question}>
              <label className={css['answered']}>
                <input
                  type="checkbox"
                  checked={said?.done === true}
                  aria-label={`${words.answered}: ${question}`}
                  onChange={(event) => {
                    const done = event.currentTarget.checked;
                    edit(doc, 'tool', () => markAnswered(doc, number, done));
                  }}
                />
                <span>{question}</span>
              </label>
              <FactField
                label={words.note}
                value={said?.note ?? ''}
                most={NOTE_LENGTH}
                lines={2}
                onSay={(note) => edit(doc, 'tool', () => answer(doc, number, note))}
              />
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}
