import {
  differencesOf,
  pageFor,
  readVenn,
  suggestPairs,
  type Difference,
  type Organisation,
  type PairOfOrganisations,
  type Venn,
} from '../../../shared/methods/venn/index.ts';
import { Drawing } from '../../canvas/index.ts';
import { useContent } from '../../sync/index.ts';
import { useStrings } from '../../ui/language.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './CompareView.module.css';
import { vennStrings } from './strings/vennStrings.ts';
import { vennMarks } from './vennMarks.ts';

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
  if (women === null || men === null || all === null) return null;
  return { women: women.organisations, men: men.organisations, pairs: all.pairs };
}

export const suggestionsOf = ({ women, men, pairs }: Both) => suggestPairs(women, men, pairs);

/** The two diagrams side by side, or one over the other. */
export function TwoDiagrams({ both, overlay = false }: { readonly both: Both; readonly overlay?: boolean }) {
  const words = useStrings(vennStrings);
  const sides = [
    [words.women, both.women],
    [words.men, both.men],
  ] as const;
  return (
    <div className={classes(styles['two'], overlay && styles['overlay'])}>
      {sides.map(([title, organisations]) => (
        <figure key={title}>
          <figcaption>{title}</figcaption>
          <Drawing
            marks={vennMarks(organisations)}
            box={pageFor(organisations.length)}
            label={`${words.board}: ${title}`}
          />
        </figure>
      ))}
    </div>
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
        {found.map((each) => (
          <li key={question(each)}>{question(each)}</li>
        ))}
      </ol>
    </section>
  );
}
