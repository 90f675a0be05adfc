import type { Catalogue } from '../catalogue.ts';
import { en } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

/** The 23 local matters, in the same order in every language (DOMAIN.md §5). */
export const localMatters: Catalogue<readonly string[]> = { ky, ru, en };
