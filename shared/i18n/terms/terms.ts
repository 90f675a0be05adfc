import type { Catalogue } from '../catalogue.ts';
import { en, type Terms } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

/** The handbook's words in the three languages (DOMAIN.md §7). */
export const terms: Catalogue<Terms> = { ky, ru, en };
