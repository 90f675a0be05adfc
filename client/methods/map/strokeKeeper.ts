import { forgetText, isRecord, parseJson, recall, remember } from '../../sync/index.ts';

/** A stroke as kept on this device for the moment in which the document's own store may not have it yet. */
export interface KeptStroke {
  readonly key: string;
  readonly bytes: readonly number[];
}

const PLACE = 'ashar.map.stroke.';

/** Keeps a stroke at once: the page may be gone before the document's own store has written it. */
export function keepStroke(session: string, stroke: KeptStroke): void {
  remember(PLACE + session, JSON.stringify(stroke));
}

/** The stroke that was kept, which is then forgotten; null when there is none or it cannot be read. */
export function takeKept(session: string): KeptStroke | null {
  const text = recall(PLACE + session);
  if (text === null) return null;
  forgetText(PLACE + session);
  const kept = parseJson(text);
  return isKept(kept) ? kept : null;
}

/** Forgets a stroke that is stored elsewhere now, unless another has taken its place. */
export function forgetKept(session: string, key: string): void {
  const kept = parseJson(recall(PLACE + session) ?? 'null');
  if (isKept(kept) && kept.key === key) forgetText(PLACE + session);
}

function isKept(value: unknown): value is KeptStroke {
  return isRecord(value) && typeof value['key'] === 'string' && Array.isArray(value['bytes']);
}
