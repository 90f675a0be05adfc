import type { Catalogue } from '../../../../shared/i18n/catalogue.ts';
import { en, type CausesStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const causesStrings: Catalogue<CausesStrings> = { ky, ru, en };
