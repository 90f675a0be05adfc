import * as encoding from 'lib0/encoding';

/** Updates written by hand, also such as no Yjs would write. */
export type Id = readonly [client: number, clock: number];

export interface RawStruct {
  /** Content number: 0 collected, 1 deleted, 2 JSON, 3 bytes, 4 letters, 5 embed, 6 format, 7 type, 8 any, 9 subdocument, 10 skip. */
  readonly ref: number;
  readonly origin?: Id;
  readonly right?: Id;
  /** A root's name or the id of a parent. */
  readonly parent?: string | Id;
  readonly sub?: string;
  readonly content: Uint8Array;
}

export type RawBlock = readonly [client: number, clock: number, structs: readonly RawStruct[]];
export type RawRange = readonly [client: number, ranges: readonly (readonly [clock: number, length: number])[]];

const written = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);

export const uint = (value: number): Uint8Array => written((encoder) => encoding.writeVarUint(encoder, value));
export const text = (value: string): Uint8Array => written((encoder) => encoding.writeVarString(encoder, value));
export const any = (value: unknown): Uint8Array =>
  written((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, value as never);
  });
export const bytes = (value: Uint8Array): Uint8Array =>
  written((encoder) => encoding.writeVarUint8Array(encoder, value));

type Where = Omit<RawStruct, 'ref' | 'content'>;
export const collected = (length: number): RawStruct => ({ ref: 0, content: uint(length) });
export const deleted = (length: number, where: Where): RawStruct => ({ ref: 1, content: uint(length), ...where });
export const ink = (value: Uint8Array, where: Where): RawStruct => ({ ref: 3, content: bytes(value), ...where });
export const letters = (value: string, where: Where): RawStruct => ({ ref: 4, content: text(value), ...where });
export const map = (where: Where): RawStruct => ({ ref: 7, content: uint(1), ...where });
export const sharedText = (where: Where): RawStruct => ({ ref: 7, content: uint(2), ...where });
export const plain = (value: unknown, where: Where): RawStruct => ({ ref: 8, content: any(value), ...where });

function writeStruct(encoder: encoding.Encoder, { ref, origin, right, parent, sub, content }: RawStruct): void {
  const info = ref | (origin ? 128 : 0) | (right ? 64 : 0) | (sub === undefined ? 0 : 32);
  encoding.writeUint8(encoder, ref === 0 || ref === 10 ? ref : info);
  const id = ([client, clock]: Id) => {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
  };
  if (ref !== 0 && ref !== 10) {
    if (origin) id(origin);
    if (right) id(right);
    if (!origin && !right) {
      encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0);
      if (typeof parent === 'string') encoding.writeVarString(encoder, parent);
      else id(parent ?? [0, 0]);
      if (sub !== undefined) encoding.writeVarString(encoder, sub);
    }
  }
  encoding.writeUint8Array(encoder, content);
}

export function update(blocks: readonly RawBlock[], ranges: readonly RawRange[] = []): Uint8Array {
  return written((encoder) => {
    encoding.writeVarUint(encoder, blocks.length);
    for (const [client, clock, structs] of blocks) {
      encoding.writeVarUint(encoder, structs.length);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      for (const struct of structs) writeStruct(encoder, struct);
    }
    encoding.writeVarUint(encoder, ranges.length);
    for (const [client, each] of ranges) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, each.length);
      for (const [clock, length] of each) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, length);
      }
    }
  });
}
