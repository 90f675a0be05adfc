import type { RefusalCode } from '../../domain/refusal.ts';
import type { Catalogue } from '../catalogue.ts';
import { en } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

/** What a screen says when the program does not do something. */
export const refusals: Catalogue<Readonly<Record<RefusalCode, string>>> = { ky, ru, en };
