/** What makes a text do more than say something: control characters but the line break, and marks that turn the direction. */
const UNSEEN = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/**
 * A text as plain words: markup stays as it was typed, a tab is a space, other unseen characters go. Line breaks stay.
 * Texts of honest screens pass unchanged; a pasted or foreign one cannot upset a sheet, a form or a spreadsheet.
 */
export const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNSEEN, '');
