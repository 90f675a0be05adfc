/** Limits that several rooms and both sides of the wire share. Each has its unit and its reason. */

/** Stickers per person (DOMAIN.md §3.4). */
export const STICKERS_PER_SEAT = 5;
/** Characters of a sticker: what still reads at 88 px on the wall. */
export const STICKER_LENGTH = 140;
/** Characters of a name of a column, organisation, slice or object. */
export const NAME_LENGTH = 120;
/** Characters of a note or a reason. */
export const NOTE_LENGTH = 1_000;
/** Fewest people of a session or a focus group before the screen warns (DOMAIN.md §1). */
export const PEOPLE_FLOOR = 20;
/** Bytes of a live update from a client. */
export const LIVE_UPDATE_BYTES = 64 * 1024;
/** Bytes of a SyncStep2 from a client: an offline hour of drawing. */
export const SYNC_UPDATE_BYTES = 1024 * 1024;
/** Width of every page, in board units, whatever its pixels. */
export const PAGE_WIDTH = 10_000;
