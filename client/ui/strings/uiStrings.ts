import type { Catalogue } from '../../../shared/i18n/catalogue.ts';
import { en, type UiStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const uiStrings: Catalogue<UiStrings> = { ky, ru, en };
