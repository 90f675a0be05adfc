import type { Cursor } from './cursor.ts';
import type { Limits } from './limits.ts';

/**
 * Reads one plain value as Yjs writes it, with limits of depth and number. Refused, because no board stores them and
 * they hurt whoever reads: whole numbers beyond 2^53 (BigInt), NaN and infinities, bytes inside a value, and a
 * property `__proto__`, which would become the object's prototype.
 */
export function readPlainValue(cursor: Cursor, limits: Limits): unknown {
  cursor.nodes = limits.valueNodes;
  return readNode(cursor, limits.valueDepth);
}

function readNode(cursor: Cursor, depth: number): unknown {
  if (cursor.nodes-- <= 0 || depth < 0) return cursor.fail('guard.shape');
  switch (cursor.byte()) {
    case 127:
      return undefined;
    case 126:
      return null;
    case 125:
      return cursor.int();
    case 124:
      return finite(cursor, cursor.float(4));
    case 123:
      return finite(cursor, cursor.float(8));
    case 121:
      return false;
    case 120:
      return true;
    case 119:
      return cursor.text();
    case 118:
      return readObject(cursor, depth);
    case 117:
      return readList(cursor, depth);
    default:
      return cursor.fail('guard.shape');
  }
}

const finite = (cursor: Cursor, value: number): number => (Number.isFinite(value) ? value : cursor.fail('guard.shape'));

function readObject(cursor: Cursor, depth: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const size = cursor.uint();
  for (let index = 0; index < size && cursor.failed === null; index++) {
    const name = cursor.text();
    if (name === '__proto__') cursor.fail('guard.shape');
    else object[name] = readNode(cursor, depth - 1);
  }
  return object;
}

function readList(cursor: Cursor, depth: number): unknown[] {
  const list: unknown[] = [];
  const size = cursor.uint();
  for (let index = 0; index < size && cursor.failed === null; index++) list.push(readNode(cursor, depth - 1));
  return list;
}
