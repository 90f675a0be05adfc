import { byOrder, orderBetween } from '../../domain/order.ts';
import { addRecord, edit, fittingRecords, recordOf, setField, setValue, type Doc } from '../../sync/doc.ts';
import type { RealBudget, RealLine } from './content.ts';
import { parseBasis, parseFlag, parseLine, parseSource, parseYear } from './schema.ts';

/** The real budget as plain data. */
export function readReal(doc: Doc): RealBudget {
  const { fitting, unreadable } = fittingRecords(doc, 'lines', parseLine);
  const all = fitting
    .map(([id, { name, amount, head, order, bin }]) => ({
      id,
      name,
      amount,
      head,
      order,
      binned: (bin ?? null) !== null,
    }))
    .sort(byOrder);
  return {
    lines: all.filter(({ binned }) => !binned),
    bin: all.filter(({ binned }) => binned),
    year: parseYear(recordOf(doc, 'about', 'year')),
    basis: parseBasis(recordOf(doc, 'about', 'basis')),
    source: parseSource(recordOf(doc, 'about', 'source')) ?? '',
    sample: parseFlag(recordOf(doc, 'about', 'sample')) ?? false,
    unreadable,
  };
}

export interface NewLine {
  readonly key: string;
  readonly name: string;
  /** Whole som. */
  readonly amount: number;
  readonly head: string | null;
}

/** Adds lines at the end, as one edit. */
export function addLines(doc: Doc, fresh: readonly NewLine[]): void {
  const { lines, bin } = readReal(doc);
  let last = [...lines, ...bin].sort(byOrder).pop()?.order ?? '';
  edit(doc, 'tool', () => {
    for (const { key, name, amount, head } of fresh) {
      last = orderBetween(last, '');
      addRecord(doc, 'lines', key, { name: name.trim(), amount, head, order: last });
    }
  });
}

export function changeLine(doc: Doc, id: string, change: Partial<Pick<RealLine, 'name' | 'amount' | 'head'>>): void {
  edit(doc, 'tool', () => {
    for (const [field, value] of Object.entries(change)) setField(doc, 'lines', id, field, value);
  });
}

export const binLine = (doc: Doc, id: string, at: number | null): void =>
  edit(doc, 'tool', () => setField(doc, 'lines', id, 'bin', at));

/** What the figures are: year, plan or fact, source, sample or not. */
export function describeReal(
  doc: Doc,
  about: {
    readonly year?: number;
    readonly basis?: 'plan' | 'fact';
    readonly source?: string;
    readonly sample?: boolean;
  },
): void {
  edit(doc, 'tool', () => {
    for (const [field, value] of Object.entries(about)) setValue(doc, 'about', field, value);
  });
}
