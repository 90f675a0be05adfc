import type { MapContent } from './content.ts';
import { CONDITIONS, MARK_KINDS, type Condition, type Layer, type MarkKind, type ObjectKind } from './kinds.ts';

/** What the legend has to explain: only what is in use on the shown layers (M7), always in the same order. */
export interface Legend {
  readonly conditions: readonly Condition[];
  readonly marks: readonly Exclude<MarkKind, 'text'>[];
  /** Kinds of lines and areas. */
  readonly drawn: readonly ObjectKind[];
}

export function legendOf(content: MapContent, shown: ReadonlySet<Layer>): Legend {
  const objects = content.objects.filter((object) => shown.has(object.layer));
  const marks = content.marks.filter((mark) => shown.has(mark.layer));
  return {
    conditions: CONDITIONS.filter((each) => objects.some((object) => object.condition === each)),
    marks: MARK_KINDS.flatMap((kind) => (kind !== 'text' && marks.some((mark) => mark.kind === kind) ? [kind] : [])),
    drawn: [...new Set(objects.filter((object) => object.form !== 'stamp').map((object) => object.kind))].sort(),
  };
}
