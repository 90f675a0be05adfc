import type { Catalogue } from '../catalogue.ts';
import { en, type MapTerms } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const mapTerms: Catalogue<MapTerms> = { ky, ru, en };
