import type { Catalogue } from '../catalogue.ts';
import { en, type Guides } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const guides: Catalogue<Guides> = { ky, ru, en };
