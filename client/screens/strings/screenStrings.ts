import type { Catalogue } from '../../../shared/i18n/catalogue.ts';
import { en } from './en.ts';
import type { ScreenStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const screenStrings: Catalogue<ScreenStrings> = { ky, ru, en };
