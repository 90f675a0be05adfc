import * as encoding from 'lib0/encoding';
import {
  any,
  collected,
  deleted,
  type Id,
  letters,
  map,
  plain,
  type RawRange,
  type RawStruct,
  sharedText,
  text,
  uint,
  update,
} from '../../guard/raw.ts';
import { SEAT_1, SEAT_2, SERVER } from './base.ts';
import { type Expected, pack, type Piece, type UpdateCase } from './file.ts';

type Options = Partial<Pick<UpdateCase, 'sender' | 'source' | 'step' | 'everyCut'>> & {
  readonly earlier?: readonly Uint8Array[];
};

const cases: UpdateCase[] = [];

/** Bytes, or pieces where bytes would make a file of megabytes. */
type Written = Uint8Array | readonly Piece[];

function add(name: string, about: string, bytes: Written, expect: Expected, options: Options = {}): void {
  const { sender = 'seat:1', source = 'live', step = 'open', earlier = [], everyCut } = options;
  cases.push({
    kind: 'update',
    name: `yjs-${name}`,
    about,
    sender,
    source,
    step,
    earlier: earlier.map(pack),
    update: bytes instanceof Uint8Array ? pack(bytes) : bytes,
    ...(everyCut ? { everyCut } : {}),
    expect,
  });
}

const refused = (code: string): Expected => ({ at: 'refused', code });
const unreadable = refused('guard.unreadable');
const tooLarge = refused('guard.too-large');
const gap = refused('guard.gap');
const place = refused('guard.place');
const shape = refused('guard.shape');
const foreignClient = refused('guard.foreign-client');
const taken: Expected = { at: 'taken' };

/** Where seat 1 and seat 2 go on writing. */
const NEXT_1 = 21;
const NEXT_2 = 23;
const NOTE_1: Id = [SEAT_1, 0];
const NOTE_2: Id = [SEAT_2, 0];
const LABEL_1: Id = [SEAT_1, 3];
const POS_1: Id = [SEAT_1, 1];

const own = (structs: readonly RawStruct[], ranges: readonly RawRange[] = []): Uint8Array =>
  update([[SEAT_1, NEXT_1, structs]], ranges);
const raw = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write);
const numbers = (...values: number[]): Uint8Array =>
  raw((encoder) => values.forEach((value) => encoding.writeVarUint(encoder, value)));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const fromHex = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const many = <Each>(count: number, make: (index: number) => Each): Each[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** A whole note as its structs, the entry first. */
function note(key: string, client: number, clock: number): RawStruct[] {
  const entry: Id = [client, clock];
  return [
    map({ parent: 'notes', sub: key }),
    plain([1, 2], { parent: entry, sub: 'pos' }),
    plain(3, { parent: entry, sub: 'colour' }),
    sharedText({ parent: entry, sub: 'label' }),
  ];
}

/** A well-formed update of so many bytes: a value of nothing but nothings. */
function undefinedIn(size: number): Uint8Array {
  const of = (count: number): Uint8Array =>
    own([
      {
        ref: 8,
        parent: NOTE_1,
        sub: 'pos',
        content: new Uint8Array([1, 117, ...uint(count), ...new Uint8Array(count).fill(127)]),
      },
    ]);
  return of(size - (of(size).length - size));
}

/** So many values, each in a root of its own that nobody knows. */
const rootsFrom = (clock: number, count: number): readonly Piece[] => [
  hex(numbers(1, count, SEAT_1, clock)),
  { before: '280104', from: 0, count, as: 'letters', after: `${hex(text('x'))}017f` },
  hex(numbers(0)),
];

function readerCases(): void {
  add(
    'bomb-of-run-lengths',
    'a v2 update on which mergeUpdatesV2 never comes back',
    fromHex('00010000000001000100010200001602000001fdffffffff7f0000'),
    unreadable,
  );
  add(
    'bomb-of-run-lengths-synced',
    'the same as a first sync',
    fromHex('00010000000001000100010200001602000001fdffffffff7f0000'),
    unreadable,
    { source: 'sync' },
  );
  add('claims-33-million-structs', 'seven bytes that made Yjs allocate 264 MB', numbers(1, 33_000_000, 1, 0), tooLarge);
  add('claims-2-32-structs', 'a count of 2^32 − 1', numbers(1, 2 ** 32 - 1, 1, 0), tooLarge);
  add('claims-2-33-structs', 'a count of 2^33', numbers(1, 2 ** 33, 1, 0), tooLarge);
  add('claims-2-53-blocks', 'a count of client blocks no update has', numbers(Number.MAX_SAFE_INTEGER), tooLarge);
  add('number-beyond-2-53', 'a number of ten bytes', fromHex('ffffffffffffffffff7f'), unreadable);
  add('number-without-end', 'a number that goes on to the end', new Uint8Array(1_000).fill(255), unreadable);
  add('empty-block', 'a client block without structs', numbers(1, 0, SEAT_1, NEXT_1, 0), unreadable);
  add(
    'doubled-block',
    'two blocks of one client: two readers would see two updates',
    raw((encoder) => {
      for (const value of [2, 1, SEAT_1, NEXT_1, 0, 1, 1, SEAT_1, NEXT_1, 0, 1, 0])
        encoding.writeVarUint(encoder, value);
    }),
    unreadable,
  );
  add('empty-update', 'nothing at all', new Uint8Array(), unreadable);
  add('no-news', 'an update without anything in it is one', numbers(0, 0), taken);
  add('trailing-byte', 'one byte behind the end', new Uint8Array([...own([collected(1)]), 0]), unreadable);
  add(
    'trailing-update',
    'an update behind the update',
    new Uint8Array([...own([collected(1)]), ...own([collected(1)])]),
    unreadable,
  );
  add('cut-off', 'an honest note, cut off at each byte', own(note('1.cut', SEAT_1, NEXT_1)), taken, { everyCut: true });
  add('skip', 'a struct that skips clocks', own([{ ref: 10, content: uint(5) }]), unreadable);
  add('client-0', 'client id 0', update([[0, 0, [collected(1)]]]), unreadable);
  add('client-2-32', 'a client id of 33 bits', update([[2 ** 32, 0, [collected(1)]]]), unreadable);
  add(
    'client-2-53',
    'the highest number as client id',
    update([[Number.MAX_SAFE_INTEGER, 0, [collected(1)]]]),
    unreadable,
  );
  add('collected-of-length-0', 'a struct of no length', own([collected(0)]), unreadable);
  add('empty-letters', 'letters without letters', own([letters('', { origin: [SEAT_1, 7] })]), unreadable);
  add(
    'collected-2-53',
    '14 bytes that burn a client id for good',
    own([collected(Number.MAX_SAFE_INTEGER - 1_000)]),
    tooLarge,
  );
  add(
    'deleted-2-53',
    'the same as a deleted item',
    own([deleted(Number.MAX_SAFE_INTEGER - 1_000, { parent: NOTE_1, sub: 'bin' })]),
    tooLarge,
  );
  add(
    'collected-65537',
    'a collected struct longer than any live update can delete',
    own([collected(65_537)]),
    tooLarge,
  );
  add(
    'clock-2-31',
    'clocks beyond 2^31 in small steps',
    update([[SEAT_1, 0x7fff_ff00, [collected(65_000)]]]),
    tooLarge,
  );
  add(
    'range-2-53',
    'a delete range of length 2^53 − 1',
    update([], [[SEAT_1, [[0, Number.MAX_SAFE_INTEGER]]]]),
    tooLarge,
  );
  add('range-of-nothing', 'a delete range of no length', update([], [[SEAT_1, [[0, 0]]]]), unreadable);
  add(
    'ranges-that-overlap',
    'delete ranges that visit the same structs again and again',
    update(
      [],
      [
        [
          SEAT_1,
          [
            [0, 5],
            [3, 5],
          ],
        ],
      ],
    ),
    unreadable,
  );
  add(
    'ranges-out-of-order',
    'delete ranges backwards',
    update(
      [],
      [
        [
          SEAT_1,
          [
            [5, 1],
            [3, 1],
          ],
        ],
      ],
    ),
    unreadable,
  );
  add(
    'ranges-client-doubled',
    'a client twice in the delete set',
    update(
      [],
      [
        [SEAT_1, [[5, 1]]],
        [SEAT_1, [[7, 1]]],
      ],
    ),
    unreadable,
  );
  add(
    'ranges-4097',
    'one delete range too many',
    update([], [[SEAT_1, many(4_097, (index) => [index * 2, 1] as const)]]),
    tooLarge,
  );
  add('ranges-claimed', 'a count of ranges that are not there', numbers(0, 1, SEAT_1, 4_000_000_000), tooLarge);
  add('structs-4097', 'one struct too many in a live update', own(many(4_097, () => collected(1))), tooLarge);
  add(
    'blocks-9',
    'nine client ids in a live update',
    update(many(9, (index) => [5_000 + index, 0, [collected(1)]] as const)),
    tooLarge,
  );
  add('bytes-65536', 'a live update of 64 KiB is read to its end', undefinedIn(65_536), shape);
  add('bytes-65537-in-order', 'the same and one byte more is not read', undefinedIn(65_537), tooLarge);
  add('bytes-1-mib-in-order', 'a first sync of 1 MiB is read to its end', undefinedIn(1_048_576), shape, {
    source: 'sync',
  });
  add('bytes-65537', 'a live update of one byte more than 64 KiB', new Uint8Array(65_537), tooLarge);
  add('bytes-1-mib', 'a first sync of one byte more than 1 MiB', new Uint8Array(1_048_577), tooLarge, {
    source: 'sync',
  });
  add(
    'megabytes-of-undefined',
    'a value of more than a million times nothing',
    own([
      {
        ref: 8,
        parent: NOTE_1,
        sub: 'pos',
        content: new Uint8Array([1, 117, ...uint(1_100_000), ...new Uint8Array(1_100_000).fill(127)]),
      },
    ]),
    tooLarge,
    { source: 'sync' },
  );
  add(
    'undefined-60000',
    'a value of sixty thousand times nothing',
    own([
      {
        ref: 8,
        parent: NOTE_1,
        sub: 'pos',
        content: new Uint8Array([1, 117, ...uint(60_000), ...new Uint8Array(60_000).fill(127)]),
      },
    ]),
    shape,
  );
  add(
    'nesting-200000',
    'lists in lists, two hundred thousand deep',
    own([
      {
        ref: 8,
        parent: NOTE_1,
        sub: 'pos',
        content: new Uint8Array([1, ...many(200_000, () => [117, 1]).flat(), 127]),
      },
    ]),
    shape,
    { source: 'sync' },
  );
  add(
    'not-utf-8',
    'letters that are no UTF-8',
    own([{ ref: 4, origin: [SEAT_1, 7], content: new Uint8Array([3, 0xed, 0xa0, 0x80]) }]),
    unreadable,
  );
}

function clientCases(): void {
  add(
    'client-of-another',
    "one struct under the victim's id at his next clock makes his next edit vanish",
    update([[SEAT_2, NEXT_2, [collected(1)]]]),
    foreignClient,
  );
  add(
    'client-of-the-server',
    'a struct under an id that wrote without a known owner',
    update([
      [SEAT_1, NEXT_1, [collected(1)]],
      [SERVER, 10, [collected(1)]],
    ]),
    foreignClient,
  );
  add(
    'client-of-another-known',
    'what another wrote, said again',
    update([[SEAT_2, 22, [plain([5, 5], { origin: [SEAT_1, 12] })]]]),
    taken,
  );
  add(
    'client-fresh',
    'a client id that nobody used is bound at first use',
    update([[9_999, 0, note('1.f', 9_999, 0)]]),
    taken,
  );
}

function gapCases(): void {
  add(
    'gap-of-clocks',
    'a struct two clocks ahead',
    update([[SEAT_1, NEXT_1 + 2, note('1.g', SEAT_1, NEXT_1 + 2)]]),
    gap,
  );
  add(
    'gap-with-2000-roots',
    '2,000 root names behind a gap: quadratic in Yjs',
    update([[SEAT_1, NEXT_1 + 5, many(2_000, (index) => plain(1, { parent: `root${index}`, sub: 'x' }))]]),
    gap,
  );
  add(
    'roots-2000',
    '2,000 root names without a gap: every later sync reply would be quadratic',
    own(many(2_000, (index) => plain(1, { parent: `root${index}`, sub: 'x' }))),
    place,
  );
  add('roots-60000', 'as many as a first sync may hold', rootsFrom(NEXT_1, 60_000), place, { source: 'sync' });
  add('gap-with-60000-roots', 'the same behind a gap', rootsFrom(NEXT_1 + 5, 60_000), gap, { source: 'sync' });
  add('roots-95000', 'more structs than a first sync may hold', rootsFrom(NEXT_1, 95_000), tooLarge, {
    source: 'sync',
  });
  add('origin-unknown', 'a neighbour nobody knows', own([letters('x', { origin: [777, 3] })]), gap);
  add('right-unknown', 'a right neighbour nobody knows', own([letters('x', { right: [SEAT_2, 400] })]), gap);
  add('parent-unknown', 'a parent nobody knows', own([plain([1, 1], { parent: [777, 3], sub: 'pos' })]), gap);
  add(
    'duplicate-with-unknown-origin',
    'a struct known for long, with a neighbour nobody knows, goes to pending in Yjs',
    update([[SEAT_1, 1, [plain([1, 2], { origin: [777, 3] })]]]),
    gap,
  );
  add(
    'origin-in-its-own-future',
    'a neighbour of its own that comes later',
    own([letters('x', { origin: [SEAT_1, NEXT_1 + 4] })]),
    gap,
  );
  add(
    'duplicate-with-future-origin',
    'a known struct with a neighbour of its own future throws half-way in Yjs',
    update([[SEAT_1, 1, [plain([1, 2], { origin: [SEAT_1, 15] })]]]),
    gap,
  );
  add('origin-is-itself', 'a struct beside itself', own([letters('x', { origin: [SEAT_1, NEXT_1] })]), gap);
  add(
    'circle-of-two-clients',
    'two own ids, each waiting for the other',
    update([
      [5_001, 0, [letters('a', { origin: [5_002, 0] })]],
      [5_002, 0, [letters('b', { origin: [5_001, 0] })]],
    ]),
    gap,
  );
  add('range-of-the-future', 'a delete range of what is not there yet', update([], [[SEAT_1, [[NEXT_1, 5]]]]), gap);
  add('range-of-nobody', 'a delete range of a client nobody knows', update([], [[777, [[0, 5]]]]), gap);
}

function placeCases(): void {
  add(
    'duplicate-with-unknown-root',
    'a struct known for long under a root nobody knows: Yjs makes the root while reading',
    update([[SEAT_1, 9, [plain('river', { parent: 'other', sub: '1.n' })]]]),
    place,
  );
  add('root-unknown', 'a root nobody knows', own([plain(1, { parent: 'other', sub: 'x' })]), place);
  add('root-proto', 'a root named __proto__', own([plain(1, { parent: '__proto__', sub: 'x' })]), place);
  add('root-as-list', 'letters straight in a root', own([letters('x', { parent: 'notes' })]), place);
  add(
    'origin-and-right-in-two-maps',
    'neighbours of two records',
    own([plain([1, 1], { origin: POS_1, right: [SEAT_2, 1] })]),
    place,
  );
  add(
    'origin-and-right-in-two-texts',
    'neighbours of two texts',
    own([letters('x', { origin: [SEAT_1, 4], right: [SEAT_2, 5] })]),
    place,
  );
  add(
    'key-with-right-neighbour',
    'a key written in the middle of its chain',
    own([plain([1, 1], { right: POS_1 })]),
    place,
  );
  add('parent-is-a-value', 'a parent that is a plain value', own([plain(1, { parent: POS_1, sub: 'x' })]), place);
  add('parent-is-letters', 'a parent that is letters', own([plain(1, { parent: [SEAT_1, 4], sub: 'x' })]), place);
  add(
    'parent-is-a-subdocument',
    'a key in a subdocument',
    own([
      { ref: 9, content: new Uint8Array([...text('guid'), ...any({}).subarray(1)]), parent: NOTE_1, sub: 'bin' },
      plain(1, { parent: [SEAT_1, NEXT_1], sub: 'x' }),
    ]),
    shape,
  );
  add('parent-is-a-text', 'a key in a text', own([plain(1, { parent: LABEL_1, sub: 'x' })]), place);
  add(
    'parent-is-deleted',
    'a late edit of a removed note comes to rest nowhere',
    own([plain([1, 1], { parent: [SEAT_2, 11], sub: 'pos' })]),
    taken,
  );
  add(
    'parent-is-collected',
    'a late edit inside a collected note',
    own([letters('x', { parent: [SEAT_2, 14] })]),
    taken,
  );
  add('origin-is-collected', 'beside what was collected', own([letters('x', { origin: [SEAT_2, 16] })]), taken);
  add(
    'parent-collected-in-the-same',
    'a parent that the update itself declares collected',
    own([collected(1), plain([1, 1], { parent: [SEAT_1, NEXT_1], sub: 'pos' })]),
    taken,
  );
  add('list-in-a-record', 'letters straight in a record', own([letters('x', { parent: NOTE_1 })]), place);
  add(
    'deep',
    'a map in a field and something in it',
    own([map({ parent: NOTE_1, sub: 'label' }), plain(1, { parent: [SEAT_1, NEXT_1], sub: 'x' })]),
    place,
  );
  add(
    'overlap-in-another-place',
    'letters whose front is known stand in another text',
    update([[SEAT_1, 20, [letters('eX', { parent: [SEAT_2, 3] })]]]),
    place,
  );
  add(
    'overlap',
    'letters whose front is known, where they belong',
    update([[SEAT_1, 20, [letters('eX', { origin: [SEAT_1, 19] })]]]),
    taken,
  );
}

function effortCases(): void {
  const crossed = 1_500;
  add(
    'quadratic-text',
    'two own ids written across each other: Yjs compares each with each',
    update(
      [
        [
          6_000,
          0,
          many(crossed, (index) =>
            letters('b', index === 0 ? { right: [SEAT_1, 4] } : { origin: [6_000, index - 1], right: [SEAT_1, 4] }),
          ),
        ],
        [6_001, 0, many(crossed, (index) => letters('a', { right: [6_000, index] }))],
      ],
      [
        [6_000, [[0, crossed]]],
        [6_001, [[0, crossed]]],
      ],
    ),
    tooLarge,
  );
  add(
    'quadratic-key',
    'one key written again and again without saying after what',
    update([[6_000, 0, many(1_000, () => plain([1, 1], { parent: NOTE_1, sub: 'pos' }))]]),
    tooLarge,
  );
}

function shapeCases(): void {
  const contents: [name: string, ref: number, content: Uint8Array][] = [
    ['deleted', 1, uint(1)],
    ['json', 2, new Uint8Array([...uint(1), ...text('"x"')])],
    ['bytes', 3, new Uint8Array([2, 1, 1])],
    ['letters', 4, text('x')],
    ['embed', 5, text('{"image":1}')],
    ['format', 6, new Uint8Array([...text('bold'), ...text('true')])],
    ['list', 7, uint(0)],
    ['map', 7, uint(1)],
    ['text', 7, uint(2)],
    ['xml', 7, new Uint8Array([...uint(3), ...text('p')])],
    ['plain', 8, any('word')],
    ['subdocument', 9, new Uint8Array([...text('guid'), ...any({}).subarray(1)])],
    ['unknown', 11, uint(1)],
  ];
  const places: [name: string, where: Pick<RawStruct, 'origin' | 'parent' | 'sub'>, fits: readonly string[]][] = [
    ['entry', { parent: 'notes', sub: '1.new' }, ['deleted']],
    ['value', { origin: [SEAT_1, 2] }, []],
    ['optional', { origin: [SEAT_1, 8] }, ['deleted']],
    ['text-field', { origin: LABEL_1 }, ['text']],
    ['ink-field', { parent: NOTE_1, sub: 'ink' }, ['deleted', 'bytes']],
    ['text', { origin: [SEAT_1, 7] }, ['deleted', 'letters']],
    ['plain-entry', { parent: 'names', sub: '1.new' }, ['deleted', 'plain']],
    ['ink-entry', { parent: 'strokes', sub: '1.new' }, ['deleted', 'bytes']],
  ];
  for (const [content, ref, bytes] of contents)
    for (const [where, at, fits] of places)
      add(
        `content-${content}-as-${where}`,
        `${content} where the board keeps ${where}`,
        own([{ ref, content: bytes, ...at }]),
        fits.includes(content) ? taken : shape,
      );
  const field = (value: unknown) => own([plain(value, { origin: POS_1 })]);
  add('value-bigint', 'a whole number of 64 bits breaks whoever writes JSON', field([1n, 2]), shape);
  add('value-nan', 'not a number', field([NaN, 2]), shape);
  add('value-infinity', 'no number either', field([Infinity, 2]), shape);
  add('value-minus-zero', 'minus zero is a number', field([-0, 2]), taken);
  add('value-bytes-inside', 'bytes inside a value', field([new Uint8Array([1]), 2]), shape);
  add(
    'value-prototype',
    'an object with a prototype of its own',
    own([
      {
        ref: 8,
        origin: POS_1,
        content: new Uint8Array([1, 118, 1, ...text('__proto__'), 118, 1, ...text('admin'), 120]),
      },
    ]),
    shape,
  );
  add(
    'value-of-two',
    'two values that both stay in one struct',
    own([{ ref: 8, origin: POS_1, content: new Uint8Array([2, 127, 127]) }]),
    shape,
  );
  add('field-unknown', 'a field nobody knows', own([plain(true, { parent: NOTE_1, sub: 'admin' })]), shape);
  add('field-proto', 'a field named __proto__', own([plain(true, { parent: NOTE_1, sub: '__proto__' })]), shape);
  add(
    'field-constructor',
    'a field named constructor',
    own([plain(true, { parent: NOTE_1, sub: 'constructor' })]),
    shape,
  );
  add(
    'field-deleted-unknown',
    'the trace of a field nobody knows',
    own([deleted(1, { parent: NOTE_1, sub: 'admin' })]),
    shape,
  );
}

/** The letter of two halves stands at 102/7 and 102/8. */
function tearingCases(): void {
  add(
    'tears-by-a-duplicate',
    'a struct known for long that names the middle of a letter as neighbour: Yjs tears the letter of another',
    update([[SEAT_1, 9, [deleted(1, { origin: [SEAT_2, 7] })]]]),
    place,
  );
  add(
    'tears-by-what-rests-nowhere',
    'the same with a struct that comes to rest nowhere',
    own([letters('x', { origin: [SEAT_2, 7], right: [SEAT_2, 14] })]),
    place,
  );
  add(
    'tears-by-a-right-neighbour',
    'the same with the second half as right neighbour',
    update([[SEAT_1, 9, [deleted(1, { right: [SEAT_2, 8] })]]]),
    place,
  );
  add(
    'tears-while-typing',
    'typing between the halves is a change of that text',
    own([letters('x', { origin: [SEAT_2, 7], right: [SEAT_2, 8] })]),
    refused('board.not-yours'),
  );
}

function overwritingCases(): void {
  const trace = (clock: number) => deleted(1, { origin: [SEAT_1, clock] });
  add(
    'crumb-cut-and-cleared',
    'a crumb is set, and cleared by a trace over it',
    own([plain('a', { origin: [SERVER, 3] }), trace(NEXT_1)]),
    shape,
  );
  add(
    'field-set-and-cleared',
    'a field is set, and cleared by a trace over it',
    own([plain([1, 1], { origin: POS_1 }), trace(NEXT_1)]),
    shape,
  );
  add(
    'two-values-in-a-row',
    'a field is set twice, the last one counts',
    own([plain([1, 1], { origin: POS_1 }), plain([2, 2], { origin: [SEAT_1, NEXT_1] })]),
    taken,
  );
  add(
    'undone-values-in-one',
    'what an undo stack keeps: two values in one struct, both deleted',
    own(
      [
        { ref: 8, origin: POS_1, content: new Uint8Array([2, 127, 127]) },
        plain([2, 2], { origin: [SEAT_1, NEXT_1 + 1] }),
      ],
      [[SEAT_1, [[NEXT_1, 2]]]],
    ),
    taken,
  );
}

/** A note whose key holds the three bytes of half a letter. */
function brokenKey(): Uint8Array {
  const whole = own(note('1.???', SEAT_1, NEXT_1));
  whole.set([0xed, 0xa0, 0x80], Buffer.from(whole).indexOf('???'));
  return whole;
}

function keyCases(): void {
  const under = (key: string) => own(note(key, SEAT_1, NEXT_1));
  add('key-proto', 'a record named __proto__', under('__proto__'), shape);
  add('key-constructor', 'a record named constructor', under('constructor'), shape);
  add('key-empty', 'a record without a name', under(''), shape);
  add('key-60000', 'a record with a name of 60,000 letters', under(`1.${'x'.repeat(60_000)}`), shape);
  add(
    'key-lone-surrogate',
    'half a letter as a name',
    own([{ ...map({ parent: 'notes', sub: '1.x' }) }, { ref: 8, parent: 'notes', sub: '1.\ud800', content: any(1) }]),
    shape,
  );
  add('key-lone-surrogate-bytes', 'half a letter as a name, written as no text is', brokenKey(), unreadable);
  add('key-100000', 'a record with a name of 100,000 letters', under(`1.${'x'.repeat(100_000)}`), shape, {
    source: 'sync',
  });
  add('key-of-another', 'a new note signed as another', under('2.mine'), refused('board.signed-as-another'));
  add(
    'key-of-the-facilitator',
    'a new note signed as the facilitator',
    under('f.mine'),
    refused('board.signed-as-another'),
  );
  add('key-of-the-server', 'a new note signed as the server', under('s.mine'), refused('board.signed-as-another'));
  add(
    'trace-of-another',
    'a deleted trace at a fresh key of another',
    own([deleted(1, { parent: 'notes', sub: '2.trace' })]),
    refused('board.signed-as-another'),
  );
  add(
    'trace-of-ones-own',
    'added and taken back before it was sent',
    own([deleted(1, { parent: 'notes', sub: '1.trace' }), collected(4)]),
    taken,
  );
  add(
    'overwrite-with-empty-delete-set',
    'a new entry over the old one names no parent and deletes nothing, and the old one is gone',
    own([map({ origin: NOTE_1 }), ...note('', SEAT_1, NEXT_1).slice(1)]),
    place,
  );
  add(
    'overwrite-without-origin-higher-id',
    'without an origin the higher client id wins',
    update([[9_999, 0, note('2.a', 9_999, 0)]]),
    refused('guard.place'),
  );
  add('overwrite-without-origin-lower-id', 'and the lower one loses', update([[9, 0, note('2.a', 9, 0)]]), place);
  add(
    'overwrite-field-higher-id',
    'the colour of another, without an origin, higher id',
    update([[9_999, 0, [plain(1, { parent: NOTE_2, sub: 'colour' })]]]),
    refused('board.not-yours'),
  );
  add(
    'overwrite-field-lower-id',
    'the same with a lower id: it would lose, but it is meant',
    update([[9, 0, [plain(1, { parent: NOTE_2, sub: 'colour' })]]]),
    refused('board.not-yours'),
  );
  add(
    'clear-by-a-trace',
    'a deleted item over a field clears it without a delete set',
    own([deleted(1, { origin: [SEAT_1, 2] })]),
    shape,
  );
  add(
    'remove-by-a-trace',
    'a deleted item over the entry of another removes it',
    own([deleted(1, { origin: NOTE_2 })]),
    refused('guard.foreign-record'),
  );
  add('crumb-unknown', 'a crumb nobody cut', own([plain('a', { parent: 'crumbs', sub: '100' })]), shape);
  add('crumb-removed', 'a crumb is removed', update([], [[SERVER, [[3, 1]]]]), shape);
  add('crumb-removed-by-a-trace', 'a crumb is removed by a trace', own([deleted(1, { origin: [SERVER, 3] })]), shape);
  add(
    'late-by-a-client',
    'a root of the server',
    own([plain(true, { parent: 'late', sub: '1.x' })]),
    refused('board.server-only'),
  );
}

function policyCases(): void {
  add(
    'colour-of-another',
    'the colour of a note of another',
    own([plain(1, { origin: [SEAT_2, 2] })]),
    refused('board.not-yours'),
  );
  add(
    'move-of-another',
    'any seat moves what stands',
    own([plain([9, 9], { origin: [SEAT_2, 1] })], [[SEAT_2, [[1, 1]]]]),
    taken,
  );
  add(
    'letters-of-another',
    'typing in the text of another',
    own([letters('x', { origin: [SEAT_2, 5], right: [SEAT_2, 6] })]),
    refused('board.not-yours'),
  );
  add(
    'projector-writes',
    'a projector moves a note',
    update([[9_999, 0, [plain([9, 9], { origin: POS_1 })]]]),
    refused('board.read-only'),
    { sender: 'projector' },
  );
  add(
    'move-after-the-step',
    'moving needs the open step',
    own([plain([9, 9], { origin: POS_1 })]),
    refused('board.step-closed'),
    { step: 'closed' },
  );
  add('note-after-the-step', 'new work still lands', own(note('1.late', SEAT_1, NEXT_1)), taken, { step: 'closed' });
  add(
    'note-on-a-locked-board',
    'a new note on a locked board is taken out gently',
    own(note('1.locked', SEAT_1, NEXT_1)),
    { at: 'neutralised', code: 'board.locked' },
    { step: 'locked' },
  );
  add(
    'crumb-of-a-locked-slice',
    'a crumb of a locked slice',
    own([plain('b', { origin: [SERVER, 9] })]),
    refused('board.locked'),
  );
  add('incomplete-note', 'a note without all its fields', own(note('1.bare', SEAT_1, NEXT_1).slice(0, 2)), shape);
  add(
    'long-text',
    'letters beyond the length of the field',
    own([letters('x'.repeat(497), { origin: [SEAT_1, 7] })]),
    shape,
  );
  add('field-cleared', 'a field that must be there', update([], [[SEAT_1, [[2, 1]]]]), shape);
  add(
    'fourth-to-sixth-note',
    'two notes beyond the five',
    own([1, 2, 3, 4].flatMap((each) => note(`1.${each}`, SEAT_1, NEXT_1 + (each - 1) * 4))),
    refused('guard.quota'),
  );
  add(
    'sixth-note',
    'one note beyond the five is taken out gently',
    update([[SEAT_1, NEXT_1 + 12, note('1.sixth', SEAT_1, NEXT_1 + 12)]]),
    { at: 'neutralised', code: 'guard.quota' },
    {
      earlier: [own([1, 2, 3].flatMap((each) => note(`1.${each}`, SEAT_1, NEXT_1 + (each - 1) * 4)))],
    },
  );
}

function deletionCases(): void {
  add(
    'delete-note-of-another',
    'the entry of another',
    update([], [[SEAT_2, [[0, 11]]]]),
    refused('guard.foreign-record'),
  );
  add('delete-letters-of-another', 'letters of another', update([], [[SEAT_2, [[5, 2]]]]), refused('board.not-yours'));
  add('delete-own-note', 'the maker takes his note back', update([], [[SEAT_1, [[0, 9]]]]), taken);
  add(
    'delete-note-another-has-moved',
    "the maker's undo would take another's work with it: the note stays",
    update(
      [],
      [
        [
          SEAT_1,
          [
            [11, 1],
            [13, 8],
          ],
        ],
        [SEAT_2, [[22, 1]]],
      ],
    ),
    { at: 'spared' },
  );
  add(
    'delete-what-is-deleted',
    'the whole delete set of the document, again',
    update(
      [],
      [
        [SEAT_2, [[11, 11]]],
        [SEAT_1, [[12, 1]]],
      ],
    ),
    taken,
    { source: 'sync' },
  );
  add('delete-by-the-facilitator', 'a facilitator empties the board', update([], [[SEAT_2, [[0, 11]]]]), taken, {
    sender: 'facilitator',
  });
  add(
    'edit-of-a-note-removed-a-moment-ago',
    'the note went while the edit was on its way',
    own([plain(4, { parent: NOTE_2, sub: 'ink' }), plain(4, { origin: [SEAT_2, 12] })].slice(1)),
    taken,
  );
  add(
    'everything-deleted',
    'one range over all that a client ever wrote',
    update([], [[SEAT_2, [[0, NEXT_2]]]]),
    refused('guard.foreign-record'),
  );
}

/** The part of the corpus that is about updates; the same bytes at every run. */
export function makeUpdateCases(): UpdateCase[] {
  cases.length = 0;
  for (const family of [
    readerCases,
    clientCases,
    gapCases,
    placeCases,
    effortCases,
    shapeCases,
    tearingCases,
    overwritingCases,
    keyCases,
    policyCases,
    deletionCases,
  ])
    family();
  return cases;
}
