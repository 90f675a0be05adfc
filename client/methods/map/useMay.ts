import { useCallback } from 'react';
import type { Actor } from '../../../shared/domain/role.ts';
import { makerOf } from '../../../shared/domain/key.ts';
import type { Verdict } from '../../../shared/domain/refusal.ts';
import { permit } from '../../../shared/methods/map/index.ts';
import type { Session } from '../../../shared/session/session.ts';
import { stepNow } from '../../../shared/session/view.ts';
import type { Change } from '../../../shared/sync/change.ts';
import { fieldOf, recordOf, type Doc } from '../../../shared/sync/doc.ts';
import type { DocumentRef } from '../../../shared/sync/documentName.ts';

/** A change that somebody would like to make. */
export type Wanted = Pick<Change, 'root' | 'key' | 'kind'> & Partial<Pick<Change, 'field' | 'to'>>;

/** The policy does not look at the document's name; on this device there is one map. */
const HERE: DocumentRef = { name: '', kind: 'map', owner: '', variant: null };

/** Whether this person may make a change now, by the same policy as the server's. */
export function useMay(doc: Doc, session: Session, actor: Actor): (wanted: Wanted) => Verdict {
  return useCallback(
    ({ field = null, to, ...wanted }) => {
      const maker = wanted.root === 'inkBin' ? '' : (makerOf(wanted.key) ?? '');
      const look = (root: string, key: string, name: string | null): unknown =>
        name === null ? recordOf(doc, root, key) : fieldOf(doc, root, key, name);
      return permit(
        { document: HERE, maker, from: undefined, field, to, ...wanted },
        actor,
        stepNow(session, 'map'),
        look,
      );
    },
    [doc, session, actor],
  );
}
