import type { Table } from '../../sync/room.ts';
import type { MapContent, MapMark, MapObject } from './content.ts';
import { sortedObjects } from './inventory.ts';

/** An object in the results: `path` is a picture's matter and left out. */
export type ResultObject = Omit<MapObject, 'path'>;

export interface MapResults {
  readonly objects: readonly ResultObject[];
  readonly problems: readonly Pick<MapMark, 'id' | 'text' | 'pos' | 'layer' | 'candidate'>[];
  readonly wishes: readonly (Pick<MapMark, 'id' | 'text' | 'pos' | 'layer' | 'users'> & { kind: MapMark['wished'] })[];
  readonly disagreements: readonly Pick<MapMark, 'id' | 'text' | 'pos' | 'layer'>[];
  readonly answers: readonly { readonly question: number; readonly note: string; readonly answered: boolean }[];
  /** Strokes on the map, those in the bin not counted. */
  readonly strokes: number;
}

/** The map's part of the session's results (ARCHITECTURE.md §5): what stands on it, the bin left out. */
export function mapResults(content: MapContent, strokes: number): MapResults {
  const of = (kind: MapMark['kind']): MapMark[] => content.marks.filter((mark) => mark.kind === kind);
  const place = ({ id, text, pos, layer }: MapMark) => ({ id, text, pos, layer });
  return {
    objects: sortedObjects(content).map(resultOf),
    problems: of('problem').map((mark) => ({ ...place(mark), candidate: mark.candidate })),
    wishes: of('wish').map((mark) => ({ ...place(mark), kind: mark.wished, users: mark.users })),
    disagreements: of('disagree').map(place),
    answers: [...content.answers].map(([question, { note, done }]) => ({ question, note, answered: done })),
    strokes,
  };
}

function resultOf(object: MapObject): ResultObject {
  const { id, form, kind, pos, layer, name, condition, resource } = object;
  const { users, decides, fetchNow, fetchThen, note } = object;
  return { id, form, kind, pos, layer, name, condition, resource, users, decides, fetchNow, fetchThen, note };
}

/** The tables of the map: its inventory, and what people marked. */
export function mapTables(content: MapContent): Table[] {
  return [
    {
      name: 'map-inventory',
      header: [
        'mapKind',
        'mapName',
        'mapLayer',
        'mapCondition',
        'mapResource',
        'mapUsers',
        'mapDecides',
        'mapFetchNow',
        'mapFetchThen',
        'mapNote',
      ],
      rows: sortedObjects(content).map((object) => [
        object.kind,
        object.name,
        object.layer,
        object.condition,
        object.resource,
        object.users.join(', '),
        object.decides,
        object.fetchNow,
        object.fetchThen,
        object.note,
      ]),
    },
    {
      name: 'map-marks',
      header: ['mapKind', 'mapNote', 'mapLayer', 'mapWished', 'mapUsers'],
      rows: content.marks.map((mark) => [mark.kind, mark.text, mark.layer, mark.wished, mark.users.join(', ')]),
    },
  ];
}
