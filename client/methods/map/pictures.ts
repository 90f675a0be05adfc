import type { MarkKind, ObjectKind, StampKind, User } from '../../../shared/methods/map/index.ts';
import type { IconShape } from '../../ui/Icon.tsx';
import * as stamps from '../../ui/icons/stamps.ts';
import * as users from '../../ui/icons/users.ts';

/** A thing without a picture of its own: a little flag. */
const other: IconShape = {
  grid: 48,
  body: '<path d="M12 44V6"/><path class="f" d="M12 8H38L31 17L38 26H12Z"/>',
};

/** A road with its middle line. */
export const road: IconShape = {
  grid: 48,
  body: '<path class="f" d="M5 44L18 5H30L43 44Z"/><path d="M24 9V15M24 21V28M24 35V42"/>',
};

/** Two banks and the waves between them. */
const river: IconShape = {
  grid: 48,
  body: '<path class="f" d="M30 4C12 14 34 24 16 44H34C48 26 30 16 44 4Z"/><path d="M27 15q3-3 6 0M26 27q3-3 6 0M23 38q3-3 6 0"/>',
};

const KINDS: Readonly<Record<StampKind, IconShape>> = {
  house: stamps.house,
  school: stamps.school,
  kindergarten: stamps.kindergarten,
  'health-post': stamps.healthPost,
  club: stamps.club,
  library: stamps.library,
  gym: stamps.gym,
  'ayil-okmotu': stamps.ayilOkmotu,
  shop: stamps.shop,
  market: stamps.market,
  mosque: stamps.mosque,
  bathhouse: stamps.bathhouse,
  mill: stamps.mill,
  sawmill: stamps.sawmill,
  veterinary: stamps.veterinary,
  'information-centre': stamps.informationCentre,
  well: stamps.well,
  standpipe: stamps.standpipe,
  spring: stamps.spring,
  reservoir: stamps.reservoir,
  'water-tower': stamps.waterTower,
  'water-pipe': stamps.waterPipe,
  'irrigation-ditch': stamps.irrigationDitch,
  'pump-station': stamps.pumpStation,
  bridge: stamps.bridge,
  'road-sign': stamps.roadSign,
  'bad-road': stamps.badRoad,
  'street-lamp': stamps.streetLamp,
  'power-line': stamps.powerLine,
  transformer: stamps.transformer,
  'bus-stop': stamps.busStop,
  cemetery: stamps.cemetery,
  monument: stamps.monument,
  dump: stamps.dump,
  'rubbish-container': stamps.rubbishContainer,
  'sports-field': stamps.sportsField,
  playground: stamps.playground,
  park: stamps.park,
  field: stamps.field,
  pasture: stamps.pasture,
  forest: stamps.forest,
  orchard: stamps.orchard,
  livestock: stamps.livestock,
  internet: stamps.internet,
  'post-office': stamps.postOffice,
  police: stamps.police,
  fuel: stamps.fuel,
  danger: stamps.danger,
  flood: stamps.flood,
  landslide: stamps.landslide,
  other,
};

/** Lines and areas borrow the picture of what is nearest to them. */
const DRAWN: Readonly<Record<Exclude<ObjectKind, StampKind>, IconShape>> = {
  road,
  'side-road': road,
  river,
  ditch: stamps.irrigationDitch,
  pipe: stamps.waterPipe,
  water: stamps.reservoir,
  zone: other,
};

/** The picture of a kind. */
export const pictureOf = (kind: ObjectKind): IconShape => ({ ...DRAWN, ...KINDS })[kind];

/** The signs that marks have on the map, as pictures of buttons: one sign for one thing, wherever it is met. */
export const MARK_PICTURES: Readonly<Record<Exclude<MarkKind, 'text'>, IconShape>> = {
  problem: {
    grid: 48,
    body: '<path class="f" d="M24 5L45 41H3Z"/><path d="M24 18V29"/><circle class="k" stroke="none" cx="24" cy="35" r="2.4"/>',
  },
  wish: {
    grid: 48,
    body: '<circle class="f" cx="21" cy="27" r="18" stroke-dasharray="4 5"/><path class="k" stroke="none" d="M37 2l3 8 8 .5-6 5.500 2 8-7-4.500-7 4.500 2-8-6-5.500 8-.5z"/>',
  },
  disagree: {
    grid: 48,
    body: '<circle class="f" cx="24" cy="24" r="21"/><path d="M13 18H27M20 11L13 18L20 25M35 31H21M28 24L35 31L28 38"/>',
  },
};

export const USER_PICTURES: Readonly<Record<User, IconShape>> = {
  women: users.women,
  men: users.men,
  youth: users.youth,
  children: users.children,
  elderly: users.elderly,
  disability: users.disability,
};
