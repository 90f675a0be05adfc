import type { CausesTable, Column, Mark } from '../../../shared/methods/causes/index.ts';
import { whoOf } from './giver.ts';
import type { CausesStrings } from './strings/en.ts';

/** One answer in the handbook's table. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  /** An arrow for each level of whys above it, so that a chain reads as one. */
  readonly deep: string;
  /** What else was said of it: when, who and what, which causes, who can solve it. */
  readonly said: string;
}

const arrows = (depth: number): string => '→ '.repeat(depth);

/** The answers of a table, column by column, in its order. */
export function entriesOf(table: CausesTable, words: CausesStrings): Readonly<Record<Column, readonly Entry[]>> {
  const causes = new Map(table.causes.map(({ row }) => [row.id, row.text]));
  const list = (...said: readonly (string | false)[]): string => said.filter((each) => each !== false).join(', ');
  const marked = (mark: Mark | null | undefined): string | false => mark != null && words.marks[mark];
  return {
    causes: table.causes.map(({ row: { id, text, mark }, depth }) => ({
      id,
      text,
      deep: arrows(depth),
      said: list(marked(mark)),
    })),
    consequences: table.consequences.map(({ id, text, when, mark }) => ({
      id,
      text,
      deep: '',
      said: list(words.when[when], marked(mark)),
    })),
    solutions: table.solutions.map(({ id, text, meets, mark }) => ({
      id,
      text,
      deep: '',
      said: list(
        meets.length > 0 && `${words.meets}: ${meets.map((each) => causes.get(each) ?? '').join('; ')}`,
        marked(mark),
      ),
    })),
    contributions: table.contributions.map(({ id, text, who, what, agreed, mark }) => ({
      id,
      text,
      deep: '',
      said: list(whoOf(who, words.givers), words.what[what], !agreed && words.notAgreed, marked(mark)),
    })),
  };
}
