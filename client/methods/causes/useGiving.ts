import { addRow, type What } from '../../../shared/methods/causes/index.ts';
import { useHand } from './tableContext.tsx';

/** The row that was just added by this hand, to begin typing in. */
export interface Fresh {
  readonly fresh: string | null;
  readonly onFresh: (key: string) => void;
}

/** How a contribution is begun: without words and not agreed yet, which is an honest value (C15). */
export function useGiving(onFresh: (key: string) => void): {
  readonly give: (who: string, what: What) => void;
  /** Nothing new may be written here now. */
  readonly refused: boolean;
} {
  const { live, newKey, whyNot } = useHand();
  const give = (who: string, what: What) => {
    const key = newKey();
    addRow(live.doc, key, { column: 'contributions', who, what, agreed: false, text: '' });
    onFresh(key);
  };
  return { give, refused: whyNot('contributions') !== null };
}
