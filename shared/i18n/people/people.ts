import type { Catalogue } from '../catalogue.ts';
import { en, type People } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const people: Catalogue<People> = { ky, ru, en };
