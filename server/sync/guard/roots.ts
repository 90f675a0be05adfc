import * as Y from 'yjs';
import type { FieldSpec, RootSpec } from '../../../shared/sync/room.ts';
import type { GuardedRoot } from './guard.ts';
import type { SharedType } from './sharedType.ts';

/** A root map of the document with its rules. */
export interface Root extends GuardedRoot {
  readonly name: string;
  readonly type: SharedType;
  /** The fields of a record by name; a map, for a name that an object inherits is none. */
  readonly fields: ReadonlyMap<string, FieldSpec>;
  /** Fields that every record has. */
  readonly required: readonly string[];
}

/** The roots of one document, found by name or by their shared type. */
export interface Roots {
  readonly named: ReadonlyMap<string, Root>;
  readonly typed: ReadonlyMap<SharedType, Root>;
}

/** Makes every root of the document known as a map, so that no update can make it something else. */
export function rootsIn(doc: Y.Doc, rules: ReadonlyMap<string, GuardedRoot>): Roots {
  const named = new Map<string, Root>();
  const typed = new Map<SharedType, Root>();
  for (const [name, { spec, permit }] of rules) {
    const root: Root = {
      name,
      type: doc.getMap<unknown>(name),
      spec,
      permit,
      fields: fieldsOf(spec),
      required: requiredOf(spec),
    };
    named.set(name, root);
    typed.set(root.type, root);
  }
  return { named, typed };
}

/** How a field of a record (`field` named) or a plain entry (`field` null) is stored; undefined when there is no such. */
export function fieldSpecOf(root: Root, field: string | null): FieldSpec | undefined {
  if (field !== null) return root.fields.get(field);
  return root.spec.as === 'value' ? root.spec.field : undefined;
}

const fieldsOf = (spec: RootSpec): Map<string, FieldSpec> =>
  new Map(spec.as === 'record' ? Object.entries(spec.fields) : []);

const requiredOf = (spec: RootSpec): string[] =>
  spec.as === 'record' ? Object.keys(spec.fields).filter((field) => !spec.optional.includes(field)) : [];
