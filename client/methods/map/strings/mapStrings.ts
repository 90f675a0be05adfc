import type { Catalogue } from '../../../../shared/i18n/catalogue.ts';
import { en, type MapStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const mapStrings: Catalogue<MapStrings> = { ky, ru, en };
