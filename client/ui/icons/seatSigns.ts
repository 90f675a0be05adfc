import type { IconShape } from '../Icon.tsx';

/** The signs of seats 1 to 30: animals whose name insults nobody in Kyrgyz or Russian, and things of the house. */
export const SEAT_SIGNS: readonly (IconShape & { readonly name: string })[] = [
  {
    name: 'horse',
    grid: 48,
    body: '<path class="k" d="M27 9C36 11 42 21 43 43H37L34 20Z"/><path class="f" d="M38 43C38 31 37 18 28 12L27 4L21 9.5C15 12 12.5 18 9.5 25L6.5 31C5.5 34 7 37.5 10.5 37.5C14 37.5 15 34.5 18 33.5C21 32.5 24 31 25.5 28C26 34 20 37 19 43Z"/><circle class="k" stroke="none" cx="19" cy="19" r="1.9"/><circle class="k" stroke="none" cx="11" cy="32" r="1.4"/>',
  },
  {
    name: 'ram',
    grid: 48,
    body: '<path stroke-width="4.5" d="M17 13C10 8 4 13 4 20.5C4 28 13 30 14 24.5C14.5 21.5 11.5 20 10 22M31 13C38 8 44 13 44 20.5C44 28 35 30 34 24.5C33.5 21.5 36.5 20 38 22"/><path class="f" d="M17 18C16 26 18 33 18.5 37C19.5 44 28.5 44 29.5 37C30 33 32 26 31 18Z"/><path class="f" d="M16.5 20a4.5 4.5 0 0 1 0-9a5 5 0 0 1 7.5-4a5 5 0 0 1 7.5 4a4.5 4.5 0 0 1 0 9a5.5 5.5 0 0 1-7.5 0a5.5 5.5 0 0 1-7.5 0Z"/><circle class="k" stroke="none" cx="20.8" cy="27" r="2"/><circle class="k" stroke="none" cx="27.2" cy="27" r="2"/><path class="k" d="M22 35.5H26L24 37.5Z"/><path d="M24 38V40"/>',
  },
  {
    name: 'cow',
    grid: 48,
    body: '<path d="M15 12C10 12 8 8 9 4M33 12C38 12 40 8 39 4"/><path class="f" d="M14 15C10 13 6 14 3.5 18C6 22 11 22 14 20Z"/><path class="f" d="M34 15C38 13 42 14 44.5 18C42 22 37 22 34 20Z"/><path class="f" d="M15 12C19 9.5 29 9.5 33 12C35 18 35 24 33 30H15C13 24 13 18 15 12Z"/><path class="k" stroke="none" d="M24 10.5C28 10.5 31 11 33 12C34.5 17 34.5 22 34 26C29 25 25 19 24 10.5Z"/><path class="f" d="M24 28C32 28 36 31 36 35.5C36 40 31 43 24 43C17 43 12 40 12 35.5C12 31 16 28 24 28Z"/><circle class="k" stroke="none" cx="19.5" cy="35.5" r="2"/><circle class="k" stroke="none" cx="28.5" cy="35.5" r="2"/><circle class="k" stroke="none" cx="19" cy="20" r="2"/>',
  },
  {
    name: 'camel',
    grid: 48,
    body: '<path class="f" d="M3.5 12C4 9 8 8 11 9C15 11 15 15 15.5 19C16 22 17 23 18.5 22C19 16 20.5 11 23.5 11C27 11 28 17 29 20C30 16 31.5 11 34.5 11C38.5 11 39 18 40.5 23C42 26 42.5 29 42.5 32V43H38V33C33 35 28 35 23 33V43H18.5V31C13 30 10.5 26 10.5 20C10.5 17 10 16 8 16C5 16 3 15 3.5 12Z"/><circle class="k" stroke="none" cx="9" cy="12.2" r="1.3"/><path d="M42 27L45 34"/>',
  },
  {
    name: 'cat',
    grid: 48,
    body: '<path d="M3 26L11 28M3 35L11 32.5M45 26L37 28M45 35L37 32.5"/><path class="f" d="M9.5 24L9 6L19 12.5C22 11.7 26 11.7 29 12.5L39 6L38.5 24C39 35 32 41 24 41C16 41 9 35 9.5 24Z"/><ellipse class="k" stroke="none" cx="18" cy="23.5" rx="2" ry="2.8"/><ellipse class="k" stroke="none" cx="30" cy="23.5" rx="2" ry="2.8"/><path class="k" d="M22 30H26L24 32.5Z"/><path d="M24 33C24 35.5 21 36.5 19.5 35M24 33C24 35.5 27 36.5 28.5 35"/>',
  },
  {
    name: 'hare',
    grid: 48,
    body: '<path class="f" d="M20 23C13 17 11 5 15 4C20 3 23 13 23 21Z"/><path class="f" d="M28 23C35 17 37 5 33 4C28 3 25 13 25 21Z"/><path class="f" d="M24 20C33 20 38 26 37 32C36 38 30 41 24 41C18 41 12 38 11 32C10 26 15 20 24 20Z"/><circle class="k" stroke="none" cx="19" cy="28.5" r="2"/><circle class="k" stroke="none" cx="29" cy="28.5" r="2"/><path class="k" d="M22.5 33H25.5L24 34.8Z"/><path class="f" d="M21.5 38H26.5V44H21.5Z"/>',
  },
  {
    name: 'hen',
    grid: 48,
    body: '<path class="k" d="M9 10C8 6 11 4 12.5 6.5C13 3.5 17 3.5 17 6.5C19.5 5 21.5 7.5 20 11Z"/><path class="k" d="M9 13L4 16L9.5 17.5Z"/><path class="f" d="M9 14C9 7 20 7 20.5 14C21 20 25 23 30 20C29 12 34 6 40 6C43 6 45 9 45 13C40 12 38 15 38 20C38 31 32 37 24 37C14 37 9 30 9 22Z"/><path class="k" d="M10 19C8 22 10 25 12 24C13 22.5 12 20 10 19Z"/><circle class="k" stroke="none" cx="14.5" cy="13.5" r="1.6"/><path d="M18 26C20 31 27 31 30 27"/><path d="M22 37V44M28 37V44M18 44H22M24.5 44H28"/>',
  },
  {
    name: 'eagle',
    grid: 48,
    body: '<path class="f" d="M15 14C18 7 25 4 31 6C40 9 44 18 44 30V44L38.5 38L34 44L29.5 38L24.5 44L21 37C23 33 21.5 29 17.5 26Z"/><path class="k" d="M15 14C9 13.5 4.5 17 4.5 24C4.5 27 5.5 29 7 30C7.5 27 10 25.5 17.5 26C18.5 22 17 17 15 14Z"/><circle class="k" stroke="none" cx="24.5" cy="17.5" r="2.4"/><path d="M19.5 13.5L28 15"/>',
  },
  {
    name: 'fish',
    grid: 48,
    body: '<path class="f" d="M3 25C9 14 24 12 34 22L44 14C42 21 42 28 44 36L34 28C24 38 9 36 3 25Z"/><path class="f" d="M17 15.5C19 11 23 9 27 10L28 17.5Z"/><circle class="k" stroke="none" cx="11" cy="23" r="2.2"/><path d="M17.5 18C20.5 22 20.5 28 17.5 32"/><path d="M25 21.5C27 24 27 26 25 28.5"/>',
  },
  {
    name: 'fox',
    grid: 48,
    body: '<path class="f" d="M4 6L17 14C21 13 27 13 31 14L44 6L42 24L24 43L6 24Z"/><path d="M6 24C12 22 18 25 20 31M42 24C36 22 30 25 28 31"/><path class="k" d="M20 38L24 43L28 38C27 35 21 35 20 38Z"/><circle class="k" stroke="none" cx="17" cy="21.5" r="2"/><circle class="k" stroke="none" cx="31" cy="21.5" r="2"/><path d="M10 12L12 18M38 12L36 18"/>',
  },
  {
    name: 'bee',
    grid: 48,
    body: '<path class="f" d="M22 22C12 17 11 6 17 5C23 4 26 13 25 21Z"/><path class="f" d="M26 21C25 12 31 4 37 7C42 10 37 19 29 22Z"/><path class="f" d="M11 31C11 25 17 21 26 21C35 21 41 26 41 31C41 36 35 41 26 41C17 41 11 37 11 31Z"/><path class="k" d="M20 22.5C21.5 28 21.5 34 20 39.5L24 40.5C25.5 34 25.5 28 24 21.5ZM30 21.5C32 28 32 34 30 40.5L34 39C35.5 34 35.5 28 34 23Z"/><circle class="k" stroke="none" cx="15.5" cy="30" r="1.7"/><path d="M12 27C9 25 7 22 4 23M11 31C8 31 6 28 3 30M41 31L45 31"/>',
  },
  {
    name: 'butterfly',
    grid: 48,
    body: '<path d="M24 18C23 12 21 9 18 6M24 18C25 12 27 9 30 6"/><path class="f" d="M24 22C19 11 9 8 5 12C2 17 6 27 20 27C11 28 8 36 12 40C17 43 22 38 24 30C26 38 31 43 36 40C40 36 37 28 28 27C42 27 46 17 43 12C39 8 29 11 24 22Z"/><path class="k" d="M24 18V36"/><circle class="k" stroke="none" cx="13" cy="18" r="2.8"/><circle class="k" stroke="none" cx="35" cy="18" r="2.8"/><circle class="k" stroke="none" cx="16" cy="34" r="2"/><circle class="k" stroke="none" cx="32" cy="34" r="2"/>',
  },
  {
    name: 'apple',
    grid: 48,
    body: '<path class="f" d="M24 16C18 9 5 12 6 26C7 37 15 44 20 43C22.5 42.5 25.5 42.5 28 43C33 44 41 37 42 26C43 12 30 9 24 16Z"/><path d="M24 16C24 11 23 8 21 5"/><path class="k" d="M25 11C26 5 32 3 37 4C37 9 31 12 25 11Z"/><path d="M12 25C12 21 14 19 16 18"/>',
  },
  {
    name: 'watermelon',
    grid: 48,
    body: '<path class="f" d="M3 15H45A21 21 0 0 1 3 15Z"/><path d="M9.5 15.5A14.5 14.5 0 0 0 38.5 15.5"/><path class="k" stroke="none" d="M17 18C18.5 20 18.5 23 17 23C15.5 23 15.5 20 17 18ZM24 20C25.5 22 25.5 25 24 25C22.5 25 22.5 22 24 20ZM31 18C32.5 20 32.5 23 31 23C29.5 23 29.5 20 31 18Z"/>',
  },
  {
    name: 'tulip',
    grid: 48,
    body: '<path d="M24 27V44"/><path class="f" d="M24 44C16 43 9 37 9 28C17 30 23 36 24 44Z"/><path class="f" d="M24 44C32 43 39 37 39 28C31 30 25 36 24 44Z"/><path class="f" d="M12 7L18.5 12L24 4L29.5 12L36 7C38 19 34 28 24 28C14 28 10 19 12 7Z"/><path d="M18.5 12C18 17 19 20 21 22M29.5 12C30 17 29 20 27 22"/>',
  },
  {
    name: 'spruce',
    grid: 48,
    body: '<path d="M24 38V45"/><path class="f" d="M24 3L32 15H29L36 26H32.5L40 38H8L15.5 26H12L19 15H16Z"/>',
  },
  {
    name: 'mountain',
    grid: 48,
    body: '<path class="f" d="M2 42L17 10L25 25L31 17L46 42Z"/><path d="M10.5 24L15 27.5L17.5 23.5L20.5 27L24 23.5M27.5 22L30.5 25L34 22"/>',
  },
  {
    name: 'sun',
    grid: 48,
    body: '<circle class="f" cx="24" cy="24" r="9.5"/><path d="M39 24L45.5 24M34.6 34.6L39.2 39.2M24 39L24 45.5M13.4 34.6L8.8 39.2M9 24L2.5 24M13.4 13.4L8.8 8.8M24 9L24 2.5M34.6 13.4L39.2 8.8"/>',
  },
  { name: 'moon', grid: 48, body: '<path class="f" d="M29 4A20.5 20.5 0 1 0 44 31A17 17 0 0 1 29 4Z"/>' },
  {
    name: 'star',
    grid: 48,
    body: '<path class="f" d="M24 4L29.6 18.3L44.9 19.2L33 28.9L36.9 43.8L24 35.5L11.1 43.8L15 28.9L3.1 19.2L18.4 18.3Z"/>',
  },
  {
    name: 'teapot',
    grid: 48,
    body: '<path d="M35 22C46 18 47 36 35 36"/><path class="f" d="M11 30C7 29 7 22 3 18C7 16 12 19 14 24Z"/><path class="f" d="M13 21C11 19 37 19 35 21C41 28 39 39 32 42H16C9 39 7 28 13 21Z"/><path class="f" d="M15 20C16 12 32 12 33 20Z"/><circle class="k" stroke="none" cx="24" cy="11" r="3.4"/><path d="M18 31C20 27 23 27 24 31C25 27 28 27 30 31C28 36 25 35 24 31C23 35 20 36 18 31Z"/>',
  },
  {
    name: 'bread',
    grid: 48,
    body: '<circle class="f" cx="30.5" cy="16.5" r="14.5"/><circle class="k" stroke="none" cx="33.5" cy="10" r="1.5"/><circle class="k" stroke="none" cx="37" cy="13.5" r="1.5"/><circle class="k" stroke="none" cx="38.5" cy="18" r="1.5"/><circle class="f" cx="19.5" cy="28" r="17"/><circle class="k" stroke="none" cx="19.5" cy="28" r="1.7"/><path class="k" stroke="none" d="M22.9 28.0a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM20.6 32.0a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM16.0 32.0a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM13.7 28.0a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM16.0 24.0a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM20.6 24.0a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0-2.4 0zM27.1 28.0a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM25.4 33.3a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM20.9 36.6a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM15.3 36.6a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM10.8 33.3a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM9.1 28.0a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM10.8 22.7a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM15.3 19.4a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM20.9 19.4a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0zM25.4 22.7a1.4 1.4 0 1 0 2.8 0a1.4 1.4 0 1 0-2.8 0z"/>',
  },
  {
    name: 'kalpak',
    grid: 48,
    body: '<path class="f" d="M11 32C12 21 16.5 9 21 5H27C31.5 9 36 21 37 32Z"/><path d="M26 4.5C29 1 34 3 33 9"/><path d="M18.5 12C16.8 17 16.2 22 16 28M29.5 12C31.2 17 31.8 22 32 28"/><path class="k" stroke="none" d="M24 13.5L27.2 19L24 24.5L20.8 19Z"/><path class="k" d="M6 28C13 32.5 35 32.5 42 28L39 41C34 44.5 14 44.5 9 41Z"/>',
  },
  {
    name: 'komuz',
    grid: 48,
    body: '<g transform="translate(0 0) rotate(38 24 24)" stroke-width="2.5"><path class="f" d="M22 26L22.5 6H25.5L26 26Z"/><path class="f" d="M22 1H26V8H22Z"/><path class="f" d="M24 22C30 22 35 32 33 39C31 46 17 46 15 39C13 32 18 22 24 22Z"/><path d="M18 2H22M26 4.5H30M18 7H22M24 10V39M20 39H28"/></g>',
  },
  {
    name: 'boot',
    grid: 48,
    body: '<path class="f" d="M13 4H28V25C29 29 43 27 44 36V39H13Z"/><path d="M13 10H28"/><path class="k" d="M12 40H45V43H26L24 41H20V43H12Z"/>',
  },
  {
    name: 'key',
    grid: 48,
    body: '<path d="M21 21L42 42M35 35L40 30M30 30L34.5 25.5"/><path class="f" d="M15 4A11 11 0 1 0 15 26A11 11 0 1 0 15 4ZM15 11A4 4 0 1 1 15 19A4 4 0 1 1 15 11Z"/>',
  },
  {
    name: 'wheel',
    grid: 48,
    body: '<path class="f" d="M24 3.5A20.5 20.5 0 1 0 24 44.5A20.5 20.5 0 1 0 24 3.5ZM24 10A14 14 0 1 1 24 38A14 14 0 1 1 24 10Z"/><path d="M28.6 25.9L36.9 29.4M25.9 28.6L29.4 36.9M22.1 28.6L18.6 36.9M19.4 25.9L11.1 29.4M19.4 22.1L11.1 18.6M22.1 19.4L18.6 11.1M25.9 19.4L29.4 11.1M28.6 22.1L36.9 18.6"/><circle class="f" cx="24" cy="24" r="4.5"/>',
  },
  {
    name: 'scissors',
    grid: 48,
    body: '<path d="M17 30L33 4M31 30L15 4"/><circle class="f" cx="13" cy="36" r="7"/><circle class="f" cx="35" cy="36" r="7"/><circle class="k" stroke="none" cx="24" cy="19" r="2.2"/>',
  },
  {
    name: 'bucket',
    grid: 48,
    body: '<path d="M9 16C11 0 37 0 39 16"/><path class="f" d="M8 17L13 43H35L40 17Z"/><ellipse class="f" cx="24" cy="17" rx="16" ry="4.5"/><path d="M11 30H37"/>',
  },
  {
    name: 'umbrella',
    grid: 48,
    body: '<path d="M24 6V3M24 24V38.5A4.5 4.5 0 0 0 33 38.5"/><path class="f" d="M3 25C4 13 13 6 24 6C35 6 44 13 45 25C42 21 37 21 34.5 25C32 21 27 21 24 25C21 21 16 21 13.5 25C11 21 6 21 3 25Z"/><path d="M24 6C18 10 14 17 13.5 25M24 6C30 10 34 17 34.5 25"/>',
  },
];
