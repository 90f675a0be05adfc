import { useDeferredValue, useMemo } from 'react';
import type { Session, Step } from '../../../shared/session/session.ts';
import { useCommand } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { left, right, screen } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { causesStrings } from './strings/causesStrings.ts';
import { useTable } from './tableContext.tsx';
import { walkPlace, type WalkPage } from './walkPlace.ts';
import { wallPages } from './wallPages.ts';
import styles from './Board.module.css';

interface WalkProps {
  readonly session: Session;
  readonly step: Step;
  /** The table that is open on the conductor. */
  readonly open: string;
  readonly onOpen: (table: string) => void;
}

/** Leads the wall through the tables: page by page through one, then to the next; and back to what is being filled. */
export function Walk({ session, step, open, onOpen }: WalkProps) {
  const words = useStrings(causesStrings);
  const command = useCommand();
  const { table } = useTable();
  // Pages are counted behind the letters, not with them.
  const counted = useDeferredValue(table);
  const pages = useMemo(() => wallPages(counted), [counted]);
  const { walking, page, back, on } = walkPlace(session.subgroups, step.settings, open, pages);
  const set = (changed: Step['settings']) =>
    void command('step.settings', { step: step.id, settings: { ...step.settings, ...changed } });
  const show = (to: WalkPage | null) => {
    if (to === null) return;
    onOpen(to.shown);
    set({ ...to, walk: true });
  };
  const said = words.page(page + 1, pages.length);
  return (
    <span className={styles['walk']} role="group" aria-label={words.walk}>
      <IconButton
        icon={left}
        label={back?.shown === open ? words.previousPage : words.previous}
        disabled={back === null}
        onPress={() => show(back)}
      />
      <Button
        icon={screen}
        aria={walking ? { 'aria-pressed': true, 'aria-label': `${words.endWalk}: ${said}` } : { 'aria-pressed': false }}
        onPress={() => (walking ? set({ walk: false }) : show({ shown: open, page: 0 }))}
      >
        {walking ? `${page + 1} / ${pages.length}` : words.show}
      </Button>
      <IconButton
        icon={right}
        label={on?.shown === open ? words.nextPage : words.next}
        disabled={on === null}
        onPress={() => show(on)}
      />
    </span>
  );
}
