import { AGE_GROUPS, type AgeGroup } from '../../../shared/domain/ageGroup.ts';
import { isRecord, textOf } from '../../sync/index.ts';

/** A session kept on this laptop, as the list of home shows it. */
export interface KnownSession {
  readonly id: string;
  readonly kind: 'session' | 'focus-group';
  readonly title: string;
  readonly village: string;
  readonly date: string;
  /** Null for a meeting of all ages. */
  readonly ageGroup: AgeGroup | null;
  /** Path and key of each screen on this page's own host; empty when the link cannot be shown. */
  readonly facilitator: string;
  readonly recorder: string;
  readonly projector: string;
}

/** The path and key of a link, so that it opens on the address this page came from. */
export function localPath(link: string): string {
  try {
    const { pathname, hash } = new URL(link, location.href);
    return pathname + hash;
  } catch {
    return '';
  }
}

function readSession(value: unknown): KnownSession | null {
  if (!isRecord(value) || typeof value['sessionId'] !== 'string') return null;
  const urls = isRecord(value['urls']) ? value['urls'] : {};
  const path = (role: string) => (typeof urls[role] === 'string' ? localPath(textOf(urls[role])) : '');
  return {
    id: value['sessionId'],
    kind: value['kind'] === 'focus-group' ? 'focus-group' : 'session',
    title: textOf(value['title']),
    village: textOf(value['village']),
    date: textOf(value['date']),
    ageGroup: AGE_GROUPS.find((group) => group === value['ageGroup']) ?? null,
    facilitator: path('facilitator'),
    recorder: path('recorder'),
    projector: path('projector'),
  };
}

/** The sessions of `GET /api/sessions`, newest date first; what is not readable is left out. */
export function readSessions(answer: Readonly<Record<string, unknown>>): readonly KnownSession[] {
  const list = Array.isArray(answer['sessions']) ? answer['sessions'] : [];
  return list
    .map(readSession)
    .filter((each) => each !== null)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
