import type { Catalogue } from '../../../../shared/i18n/catalogue.ts';
import { en, type PinStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const pinStrings: Catalogue<PinStrings> = { ky, ru, en };
