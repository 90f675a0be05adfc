import type { Catalogue } from '../../../../shared/i18n/catalogue.ts';
import { en, type TokochStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const tokochStrings: Catalogue<TokochStrings> = { ky, ru, en };
