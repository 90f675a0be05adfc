import { pageOf, readVenn, RELATIONS, type Organisation } from '../../../shared/methods/venn/index.ts';
import { Drawing, useBoardFont } from '../../canvas/index.ts';
import { useContent } from '../../sync/index.ts';
import { useStrings } from '../../ui/language.tsx';
import type { ViewProps } from '../view.ts';
import { classes } from '../../ui/classes.ts';
import { ASKED, Differences, TwoDiagrams, useBoth } from './CompareView.tsx';
import { Emblem } from './Emblem.tsx';
import styles from './ProjectorView.module.css';
import { RelationPicture } from './RelationPicture.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import { vennMarks } from './vennMarks.ts';

/** The wall: the diagram over the whole page with its legend; women's and men's only once shown, side by side. */
export function ProjectorView({ session, step, board }: ViewProps) {
  const words = useStrings(vennStrings);
  if (session.revealed.has('venn-compare')) return <ComparedWall overlay={session.revealed.has('venn-overlay')} />;
  if (step.settings['apart'] === true) return <p className={styles['question']}>{words.closedToOthers}</p>;
  return <Diagram board={board} moment={step.moment} />;
}

function Diagram({ board, moment }: { readonly board: string; readonly moment: string | null }) {
  const words = useStrings(vennStrings);
  const font = useBoardFont();
  const venn = useContent(board, readVenn);
  const questions: Readonly<Record<string, string>> = {
    list: words.question,
    size: words.sizeQuestion,
    place: words.placeQuestion,
  };
  const organisations = venn?.organisations ?? [];
  const question = questions[moment ?? ''] ?? words.placeQuestion;
  const placed = organisations.some(({ pos }) => pos !== null);
  if (organisations.length === 0) return <p className={styles['question']}>{question}</p>;
  if (!placed || moment === 'list' || moment === 'size')
    return <Names organisations={organisations} question={question} />;
  return (
    <div className={styles['wall']}>
      <Drawing
        key={font}
        className={styles['diagram']}
        marks={vennMarks(organisations)}
        box={pageOf(organisations)}
        label={words.board}
      />
      <ul className={styles['legend']}>
        {RELATIONS.map((relation) => (
          <li key={relation}>
            <RelationPicture relation={relation} className={styles['relation']} />
            <span>{words.relations[relation]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ComparedWall({ overlay }: { readonly overlay: boolean }) {
  const both = useBoth();
  return both === null ? null : (
    <div className={classes(styles['compared'], overlay && styles['over'])}>
      <TwoDiagrams both={both} overlay={overlay} />
      <Differences both={both} most={ASKED} />
    </div>
  );
}

interface NamesProps {
  readonly organisations: readonly Organisation[];
  readonly question: string;
}

/** The first two moments: names as they come, with the size they are given. */
function Names({ organisations, question }: NamesProps) {
  const words = useStrings(vennStrings);
  return (
    <div className={styles['names']}>
      <h1>{question}</h1>
      <ol>
        {organisations.map((each) => (
          <li key={each.id} className={styles[each.size ?? 'none']}>
            <Emblem organisation={each} />
            <span>{each.name}</span>
            {each.size !== null && <span className="hidden">{words.sizes[each.size]}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
