import { mapTerms } from '../../../shared/i18n/map/mapTerms.ts';
import { numbersOf, type MapContent } from '../../../shared/methods/map/index.ts';
import { Button } from '../../ui/Button.tsx';
import { useStrings } from '../../ui/language.tsx';
import { ToGallery } from './MarkSheet.tsx';
import { MARK_LENGTH } from './questionOf.ts';
import { MarkSign } from './Ring.tsx';
import { mapStrings } from './strings/mapStrings.ts';
import type { ThingRef } from './thingRef.ts';
import { WordsCell } from './WordsCell.tsx';
import css from './ListPanel.module.css';

interface Props {
  readonly content: MapContent;
  readonly leads: boolean;
  readonly onOpen: (thing: ThingRef) => void;
  readonly onSay: (id: string, text: string) => void;
}

/** Problems, wishes, disagreements and texts; what they say is changed in place. */
export function MarkTable({ content, leads, onOpen, onSay }: Props) {
  const words = useStrings(mapStrings);
  const terms = useStrings(mapTerms);
  const numbers = numbersOf(content);
  if (content.marks.length === 0) return null;
  return (
    <table className={css['table']}>
      <caption>{`${terms.layers.problems}, ${terms.layers.wishes}`}</caption>
      <tbody>
        {content.marks.map((mark) => (
          <tr key={mark.id}>
            <td>{numbers.get(mark.id)}</td>
            <th scope="row">
              <span className={css['kind']}>
                {mark.kind !== 'text' && <MarkSign kind={mark.kind} size="32px" />}
                {terms.marks[mark.kind]}
              </span>
            </th>
            <td>{mark.wished === null ? '' : terms.kinds[mark.wished]}</td>
            <td>
              <WordsCell
                label={`${words.note}, ${terms.marks[mark.kind]}`}
                value={mark.text}
                most={MARK_LENGTH}
                onSay={(text) => onSay(mark.id, text)}
              />
            </td>
            <td>{leads && mark.kind === 'problem' && <ToGallery mark={mark} />}</td>
            <td>
              <Button onPress={() => onOpen({ root: 'marks', id: mark.id })}>{words.edit}</Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
