import { useState } from 'react';
import { useDrafts } from '../../sync/index.ts';
import type { Draft } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { pen, undo } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { StateCard } from '../../ui/StateCard.tsx';
import { draftText, draftWhy } from '../draftText.ts';
import { screenStrings } from '../strings/screenStrings.ts';
import styles from './Pocket.module.css';

function DraftCard({ draft }: { readonly draft: Draft }) {
  const words = useStrings(screenStrings).pocket;
  const language = useLanguage();
  const { retry, drop } = useDrafts();
  const [told, setTold] = useState(false);
  const why = draftWhy(draft, language);
  return (
    <li className={styles['draft']}>
      <b>{draftText(draft) ?? words.drawing}</b>
      {why !== null && <p>{why}</p>}
      {told && <p role="status">{words.stillNot}</p>}
      <Button icon={undo} wide onPress={() => void retry(draft).then((landed) => setTold(!landed))}>
        {words.tryAgain}
      </Button>
      <Button kind="flat" wide onPress={() => drop(draft)}>
        {words.letGo}
      </Button>
    </li>
  );
}

/** A person reads no more of them; an hour of drawing without the link may have left a thousand. */
const SHOWN = 20;

/** All of a person's drafts, to be tried again at once or one by one. */
function DraftList() {
  const words = useStrings(screenStrings).pocket;
  const { drafts, retryAll } = useDrafts();
  const [told, setTold] = useState(false);
  const more = drafts.length - SHOWN;
  return (
    <>
      {drafts.length > 1 && (
        <Button icon={undo} wide onPress={() => void retryAll().then((landed) => setTold(!landed))}>
          {words.tryAllAgain}
        </Button>
      )}
      {told && <p role="status">{words.stillNot}</p>}
      <ul className={styles['draftList']}>
        {drafts.slice(0, SHOWN).map((draft) => (
          <DraftCard key={draft.id} draft={draft} />
        ))}
      </ul>
      {more > 0 && <p>{words.moreDrafts(more)}</p>}
    </>
  );
}

/**
 * Work that could not land: said, kept, and given back to its maker. Work of a newer program is only said to be here:
 * there is nothing to press. Nothing shows while there is none of either.
 */
export function DraftStrip() {
  const words = useStrings(screenStrings).pocket;
  const { drafts, areKept, keepsNewer } = useDrafts();
  const [open, setOpen] = useState(false);
  const newer = keepsNewer && (
    <StateCard kind="refused" title={words.newerKept}>
      {words.newerMore}
    </StateCard>
  );
  if (drafts.length === 0) return newer && <div className={styles['drafts']}>{newer}</div>;
  return (
    <div className={styles['drafts']}>
      {newer}
      {!areKept && (
        <StateCard kind="refused" title={words.full}>
          {words.fullMore}
        </StateCard>
      )}
      <Button icon={pen} wide onPress={() => setOpen(true)}>
        {words.drafts(drafts.length)}
      </Button>
      <Sheet open={open} title={words.drafts(drafts.length)} onClose={() => setOpen(false)}>
        <p>{areKept ? words.draftsMore : words.fullMore}</p>
        <DraftList />
      </Sheet>
    </div>
  );
}
