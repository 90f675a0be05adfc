/** What can stand on a map (DOMAIN.md §3.1 "Content"). The names are those of the pictures. */
export const STAMP_KINDS = [
  'house',
  'school',
  'kindergarten',
  'health-post',
  'club',
  'library',
  'gym',
  'ayil-okmotu',
  'shop',
  'market',
  'mosque',
  'bathhouse',
  'mill',
  'sawmill',
  'veterinary',
  'information-centre',
  'well',
  'standpipe',
  'spring',
  'reservoir',
  'water-tower',
  'water-pipe',
  'irrigation-ditch',
  'pump-station',
  'bridge',
  'road-sign',
  'bad-road',
  'street-lamp',
  'power-line',
  'transformer',
  'bus-stop',
  'cemetery',
  'monument',
  'dump',
  'rubbish-container',
  'sports-field',
  'playground',
  'park',
  'field',
  'pasture',
  'forest',
  'orchard',
  'livestock',
  'internet',
  'post-office',
  'police',
  'fuel',
  'danger',
  'flood',
  'landslide',
  'other',
] as const;
export type StampKind = (typeof STAMP_KINDS)[number];

/** Drawn along a path. */
export const LINE_KINDS = ['road', 'side-road', 'river', 'ditch', 'pipe'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** Drawn around a place; the first three share their names with the stamps of the same thing. */
export const AREA_KINDS = ['field', 'pasture', 'forest', 'orchard', 'water', 'zone'] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export const OBJECT_KINDS = [...STAMP_KINDS, ...LINE_KINDS, 'water', 'zone'] as const;
export type ObjectKind = StampKind | LineKind | AreaKind;

export const CONDITIONS = ['new', 'building', 'repair', 'old', 'collapsing', 'emergency', 'absent'] as const;
/** M4. */
export type Condition = (typeof CONDITIONS)[number];

export const RESOURCE_STATES = ['sufficient', 'scarce', 'unused', 'running-out'] as const;
export type ResourceState = (typeof RESOURCE_STATES)[number];

export const USERS = ['women', 'men', 'youth', 'children', 'elderly', 'disability'] as const;
/** Who mostly uses or most needs a place. */
export type User = (typeof USERS)[number];

export const MARK_KINDS = ['problem', 'wish', 'disagree', 'text'] as const;
/** M5. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** M6, in the order in which they lie on each other. The place in the list is stored in ink: append only. */
export const LAYERS = ['skeleton', 'resources', 'services', 'problems', 'wishes', 'women', 'youth'] as const;
export type Layer = (typeof LAYERS)[number];

/** How an object is drawn: from whether it has a path and of which kind it is. */
export type Form = 'stamp' | 'line' | 'area';

const LINES: ReadonlySet<string> = new Set(LINE_KINDS);
const AREAS: ReadonlySet<string> = new Set(AREA_KINDS);

export const isLine = (kind: ObjectKind): kind is LineKind => LINES.has(kind);
export const isArea = (kind: ObjectKind): kind is AreaKind => AREAS.has(kind);

const SKELETON: ReadonlySet<string> = new Set(['house', 'road', 'side-road', 'river', 'bridge', 'zone']);
const RESOURCES: ReadonlySet<string> = new Set([
  'well',
  'spring',
  'reservoir',
  'irrigation-ditch',
  'ditch',
  'water',
  'field',
  'pasture',
  'forest',
  'orchard',
  'livestock',
]);

/** The layer on which a kind is put unless a voice layer is chosen (M6). */
export function layerOfKind(kind: ObjectKind): Layer {
  if (SKELETON.has(kind)) return 'skeleton';
  return RESOURCES.has(kind) ? 'resources' : 'services';
}

/** The layer of a mark unless a voice layer is chosen (M5, M6). */
export function layerOfMark(kind: MarkKind): Layer {
  if (kind === 'wish') return 'wishes';
  return kind === 'text' ? 'skeleton' : 'problems';
}
