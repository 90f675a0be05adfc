import type { Doc } from '../../sync/doc.ts';
import type { Table } from '../../sync/room.ts';
import { readGallery, type Gallery } from './doc.ts';
import type { ProblemClass } from './moments.ts';
import { firstOf, placesOf, rankingOf, totalsOf } from './ranking.ts';

/** `results.gallery` of the outer contract (ARCHITECTURE.md §5). */
export interface GalleryResults {
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly class: ProblemClass;
    readonly votes: number;
    readonly people: number;
    readonly rank: number;
  }[];
  readonly unplaced: number;
  readonly total: number;
}

/** The gallery's result, best column first. */
export function galleryResults(gallery: Gallery): GalleryResults {
  const columns = rankingOf(gallery).map(({ column, votes, people, rank }) => ({
    id: column.id,
    name: column.name,
    class: column.class,
    votes,
    people,
    rank,
  }));
  return { columns, ...totalsOf(gallery) };
}

/** The classes by the handbook's terms. */
const TERMS: Readonly<Record<ProblemClass, string>> = {
  local: 'localMatters',
  delegated: 'delegatedStatePowers',
  outside: 'outsideCompetence',
  undecided: 'undecided',
};

/** Result and read stickers as tables. Who wrote a sticker is never printed. */
function galleryTables(gallery: Gallery): readonly Table[] {
  const ranking = rankingOf(gallery);
  return [
    {
      name: 'gallery',
      header: ['rank', 'problem', 'votes', 'people', 'class'],
      terms: ['class'],
      rows: ranking.map(({ column, votes, people, rank }) => [rank, column.name, votes, people, TERMS[column.class]]),
    },
    {
      name: 'gallery-stickers',
      header: ['sticker', 'column', 'votes'],
      rows: [...placesOf(gallery)].map(([sticker, column]) => [sticker.text, column?.name ?? null, sticker.count ?? 1]),
    },
  ];
}

const of = (docs: ReadonlyMap<string, Doc>): Gallery | null => {
  const doc = docs.get('gallery');
  return doc === undefined ? null : readGallery(doc);
};

/** The results of a session's gallery; one that was never opened has no columns. */
export function resultsOfDocs(docs: ReadonlyMap<string, Doc>): GalleryResults {
  const gallery = of(docs);
  return gallery === null ? { columns: [], unplaced: 0, total: 0 } : galleryResults(gallery);
}

export function tablesOfDocs(docs: ReadonlyMap<string, Doc>): readonly Table[] {
  const gallery = of(docs);
  return gallery === null ? [] : galleryTables(gallery);
}

/** The session's first five in words, those tied at the edge with them (G15). */
export function prioritiesOfDocs(docs: ReadonlyMap<string, Doc>): readonly string[] {
  const gallery = of(docs);
  return gallery === null ? [] : firstOf(rankingOf(gallery)).columns.map(({ column }) => column.name);
}
