import type { Catalogue } from '../../../../shared/i18n/catalogue.ts';
import { en, type GalleryStrings } from './en.ts';
import { ky } from './ky.ts';
import { ru } from './ru.ts';

export const galleryStrings: Catalogue<GalleryStrings> = { ky, ru, en };
