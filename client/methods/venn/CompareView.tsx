import { useMemo } from 'react';
import {
  differencesOf,
  laidOver,
  readVenn,
  suggestPairs,
  type Difference,
  type Organisation,
  type PairOfOrganisations,
  type Venn,
} from '../../../shared/methods/venn/index.ts';
import { Drawing, useBoardFont } from '../../canvas/index.ts';
import { useContent } from '../../sync/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { boxesOf, boxOver, laidMarks, likePaired, sideMarks, spokenOf } from './compareMarks.ts';
import styles from './CompareView.module.css';
import { vennStrings } from './strings/vennStrings.ts';

/** Both diagrams with the confirmed pairs, once both may be read. */
export interface Both {
  readonly women: readonly Organisation[];
  readonly men: readonly Organisation[];
  readonly pairs: readonly PairOfOrganisations[];
}

export function useBoth(): Both | null {
  const women = useContent('venn-women', readVenn);
  const men = useContent('venn-men', readVenn);
  const all = useContent('venn-all', readVenn);
  return useMemo(
    () =>
      women === null || men === null || all === null
        ? null
        : { women: women.organisations, men: men.organisations, pairs: all.pairs },
    [women, men, all],
  );
}

export const suggestionsOf = ({ women, men, pairs }: Both) => suggestPairs(women, men, pairs);

/** How many differences the pictures name: those that the wall has room to ask. */
export const ASKED = 4;
/** Letters as a part of a picture's width: 36 px where two share a wall 1,920 wide, and where one has most of it. */
const LETTERS = { beside: 0.039, over: 0.031 } as const;

interface PictureProps {
  readonly both: Both;
  /** The font has come (useBoardFont): names are measured anew with it. */
  readonly font: number;
}

/** The two diagrams side by side, or one over the other. */
export function TwoDiagrams({ both, overlay = false }: { readonly both: Both; readonly overlay?: boolean }) {
  const font = useBoardFont();
  return overlay ? <LaidOver key={font} both={both} font={font} /> : <Beside key={font} both={both} font={font} />;
}

function Beside({ both, font }: PictureProps) {
  const words = useStrings(vennStrings);
  const sides = useMemo(() => {
    const named = spokenOf(differencesOf(both).slice(0, ASKED));
    const men = likePaired(both.women, both.men, both.pairs);
    const boxes = boxesOf([both.women, men]);
    return (['women', 'men'] as const).map((side, at) => {
      const box = boxes[at] ?? { x: 0, y: 0, width: 1, height: 1 };
      const organisations = side === 'women' ? both.women : men;
      const look = { named: named[side], letters: box.width * LETTERS.beside, box };
      return { side, box, marks: font < 0 ? [] : sideMarks(organisations, look) };
    });
  }, [both, font]);
  return (
    <div className={styles['two']}>
      {sides.map(({ side, box, marks }) => (
        <figure key={side}>
          <figcaption>{words[side]}</figcaption>
          <Drawing marks={marks} box={box} label={`${words.board}: ${words[side]}`} />
        </figure>
      ))}
    </div>
  );
}

function LaidOver({ both, font }: PictureProps) {
  const words = useStrings(vennStrings);
  const { box, marks } = useMemo(() => {
    const men = likePaired(both.women, laidOver(both), both.pairs);
    const around = boxOver([...both.women, ...men]);
    const spoken = spokenOf(differencesOf(both).slice(0, ASKED));
    const laid = {
      women: both.women,
      men,
      pairs: both.pairs,
      spoken,
      letters: around.width * LETTERS.over,
      box: around,
    };
    return { box: around, marks: font < 0 ? [] : laidMarks(laid) };
  }, [both, font]);
  return (
    <figure className={styles['laid']}>
      <figcaption>
        <span>
          <i className={styles['felt']} aria-hidden />
          {words.women}
        </span>
        <span>
          <i className={styles['ring']} aria-hidden />
          {words.men}
        </span>
      </figcaption>
      <Drawing marks={marks} box={box} label={`${words.board}: ${words.women}, ${words.men}`} />
    </figure>
  );
}

/** A difference as a question. */
function useQuestion(both: Both): (difference: Difference) => string {
  const words = useStrings(vennStrings);
  const nameOf = (side: Venn['organisations'], id: string): string => side.find((each) => each.id === id)?.name ?? '';
  return (difference) => {
    switch (difference.kind) {
      case 'missing': {
        const side = difference.missingWith === 'men' ? both.women : both.men;
        return words.missingWith[difference.missingWith](nameOf(side, difference.id));
      }
      case 'size':
        return words.sizeDiffers(
          nameOf(both.women, difference.pair.women),
          words.sizes[difference.women],
          words.sizes[difference.men],
        );
      case 'relation':
      default:
        return words.relationDiffers(
          nameOf(both.women, difference.pair.women),
          nameOf(both.women, difference.other.women),
          words.relations[difference.women],
          words.relations[difference.men],
        );
    }
  };
}

/** What differs, greatest first, as questions. */
export function Differences({ both, most = Infinity }: { readonly both: Both; readonly most?: number }) {
  const words = useStrings(vennStrings);
  const question = useQuestion(both);
  const found = differencesOf(both).slice(0, most);
  return (
    <section aria-label={words.differences} className={styles['differences']}>
      <h2>{words.differences}</h2>
      {found.length === 0 && <p>{words.noDifferences}</p>}
      <ol>
        {found.map((each, at) => (
          <li key={`${at} ${question(each)}`}>{question(each)}</li>
        ))}
      </ol>
    </section>
  );
}
