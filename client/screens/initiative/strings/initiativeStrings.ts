import type { Catalogue } from '../../../../shared/i18n/catalogue.ts';
import { en, type InitiativeStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const initiativeStrings: Catalogue<InitiativeStrings> = { ky, ru, en };
