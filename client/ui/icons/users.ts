import type { IconShape } from '../Icon.tsx';

// Who uses a place. Loaded with the map only.
export const women: IconShape = {
  grid: 48,
  body: '<path class="f" d="M5 44C5 36 12 34 17 32.5L24 37L31 32.5C36 34 43 36 43 44Z"/><path class="f" d="M24 4C14 4 10 12 11.5 20C13 28 18 32 24 32C30 32 35 28 36.5 20C38 12 34 4 24 4ZM24 12C30 12 32 15 31.5 19C31 24 28 27 24 27C20 27 17 24 16.5 19C16 15 18 12 24 12Z"/><path class="k" stroke="none" d="M24 12C19 12 16 14.5 16.5 20C20 19.5 23 17.5 24 15C25 17.5 28 19.5 31.5 20C32 14.5 29 12 24 12Z"/><path class="k" d="M24 32L19 40.5H23L24 37L25 40.5H29Z"/>',
};
export const men: IconShape = {
  grid: 48,
  body: '<path class="f" d="M5 44C5 38 12 36 18 35L24 39L30 35C36 36 43 38 43 44Z"/><path class="f" d="M15.5 18V26A8.5 8.5 0 0 0 32.5 26V18Z"/><path class="f" d="M15 13C16.5 7 19.5 3 22.5 1.8H25.5C28.5 3 31.5 7 33 13Z"/><path d="M24 2V12"/><path class="f" d="M11.5 11.5C16 14 32 14 36.5 11.5L35 18.5C30 20.5 18 20.5 13 18.5Z"/><path class="k" d="M18.5 29.5C20 27 23 26.5 24 27.5C25 26.5 28 27 29.5 29.5C27 30 25 30 24 29.5C23 30 21 30 18.5 29.5Z"/>',
};
export const youth: IconShape = {
  grid: 48,
  body: '<path class="f" d="M5 44C5 36 12 34 18 33L24 37L30 33C36 34 43 36 43 44Z"/><path d="M24 37V44"/><path class="f" d="M15 18A9 9 0 0 1 33 18V23A9 9 0 0 1 15 23Z"/><path d="M15 17C20 17 24 15 26 11C28 15 31 16 33 16"/><path d="M12 19A12 12.5 0 0 1 36 19"/><path class="k" d="M10.5 19h3.5v7h-3.5zM34 19h3.5v7h-3.5z"/>',
};
export const children: IconShape = {
  grid: 48,
  body: '<circle class="k" stroke="none" cx="7" cy="12" r="2.2"/><circle class="k" stroke="none" cx="21" cy="12" r="2.2"/><circle class="f" cx="14" cy="12" r="5.5"/><path class="f" d="M14 20L6 35H22Z"/><path d="M11 35V43M17 35V43"/><circle class="f" cx="35" cy="12" r="5.5"/><path class="f" d="M30 21H40V32H30Z"/><path d="M32 32V43M38 32V43"/><path d="M18 26L24 29L30 24M40 24L44 29"/>',
};
export const elderly: IconShape = {
  grid: 48,
  body: '<circle class="f" cx="18" cy="10" r="5.5"/><path class="k" stroke="none" d="M12.5 11L13.5 20L20 15.5Z"/><path class="f" d="M19 18C28 16 35 24 34 36H21C22 30 20 27 17 24Z"/><path d="M24 36V44M31 36V44"/><path d="M24 24L13 28"/><path d="M12 44V27A3 3 0 0 0 6 27"/>',
};
export const disability: IconShape = {
  grid: 48,
  body: '<circle class="k" stroke="none" cx="19" cy="7.5" r="4.2"/><path d="M19 14V27H31L35.5 39H40"/><path d="M19 20H29"/><path d="M14.5 22A11.5 11.5 0 1 0 31.5 35"/>',
};
