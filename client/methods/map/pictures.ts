import type { ObjectKind, StampKind, User } from '../../../shared/methods/map/index.ts';
import type { IconShape } from '../../ui/Icon.tsx';
import * as stamps from '../../ui/icons/stamps.ts';
import * as users from '../../ui/icons/users.ts';

/** A thing without a picture of its own: a little flag. */
const other: IconShape = {
  grid: 48,
  body: '<path d="M12 44V6"/><path class="f" d="M12 8H38L31 17L38 26H12Z"/>',
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
  road: stamps.roadSign,
  'side-road': stamps.roadSign,
  river: stamps.flood,
  ditch: stamps.irrigationDitch,
  pipe: stamps.waterPipe,
  water: stamps.reservoir,
  zone: other,
};

/** The picture of a kind. */
export const pictureOf = (kind: ObjectKind): IconShape => ({ ...DRAWN, ...KINDS })[kind];

export const USER_PICTURES: Readonly<Record<User, IconShape>> = {
  women: users.women,
  men: users.men,
  youth: users.youth,
  children: users.children,
  elderly: users.elderly,
  disability: users.disability,
};
