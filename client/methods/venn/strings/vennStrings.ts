import type { Catalogue } from '../../../../shared/i18n/catalogue.ts';
import { en, type VennStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const vennStrings: Catalogue<VennStrings> = { ky, ru, en };
