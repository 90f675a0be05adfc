import type { Catalogue } from '../../../../shared/i18n/catalogue.ts';
import { en, type DeskStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const deskStrings: Catalogue<DeskStrings> = { ky, ru, en };
