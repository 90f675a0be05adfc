import { parseDocumentName } from '../../shared/sync/documentName.ts';

/**
 * What may stand in a field for a while in place of a value that was overwritten since; undefined where the rooms name
 * nothing, and then it is what will stand there in the end.
 */
export type Meanwhile = (root: string, field: string) => unknown;

/** Where no room is asked. */
export const nothingMeanwhile: Meanwhile = () => undefined;

/** What the rooms of a document name. They are loaded only when this is needed: only long work is handed over in parts. */
export async function meanwhileIn(document: string): Promise<Meanwhile> {
  const { rootsOf } = await import('../../shared/methods/registry.ts');
  const ref = parseDocumentName(document);
  if (ref === null) return nothingMeanwhile;
  const roots = rootsOf(ref.kind);
  return (root, field) => {
    const spec = roots.get(root)?.spec;
    const known = spec?.as === 'record' ? spec.fields[field] : undefined;
    return known?.as === 'value' ? known.meanwhile : undefined;
  };
}
