/**
 * Every reason the program can give for not doing something, by room. A screen has a sentence for each that says what
 * to do (i18n/refusals); a code without one does not compile.
 */
export const REFUSAL_CODES = [
  // the wire and the guard
  'guard.unreadable',
  'guard.too-large',
  'guard.foreign-client',
  'guard.gap',
  'guard.place',
  'guard.shape',
  'guard.foreign-record',
  'guard.quota',
  'guard.paused',
  // any board
  'board.not-yours',
  'board.locked',
  'board.frozen',
  'board.step-closed',
  'board.read-only',
  'board.moved-on',
  'board.written-before',
  'board.full',
  'board.server-only',
  'board.not-yet',
  'board.signed-as-another',
  // commands
  'command.unknown',
  'command.arguments',
  'command.not-allowed',
  'command.moved-on',
  // a device on its own
  'link.offline',
  'link.problem',
  // session
  'session.no-such-step',
  'session.last-step',
  'session.first-step',
  'session.no-such-seat',
  'session.no-such-claim',
  'session.bad-name',
  // gallery
  'gallery.pocket-empty',
  'gallery.nothing-to-read',
  'gallery.sticker-gone',
  'gallery.sticker-read',
  'gallery.column-gone',
  'gallery.frozen',
  'gallery.empty-text',
  'gallery.not-frozen',
  'gallery.text-too-long',
  'gallery.no-words',
  'gallery.bad-characters',
  'gallery.not-your-sticker',
  // causes
  'causes.column-closed',
  'causes.other-table',
  'causes.no-table',
  // map
  'map.layer-locked',
  'map.voice-layer',
  'map.gone',
  'map.not-a-problem',
  // venn
  'venn.not-both-finished',
  'venn.organisation-gone',
  'venn.no-room',
  // tokoch
  'tokoch.slice-locked',
  'tokoch.slice-gone',
  'tokoch.all-locked',
  'tokoch.not-enough',
  'tokoch.over-whole',
  'tokoch.negative',
  'tokoch.not-a-number',
  'tokoch.too-fine',
  'tokoch.total-zero',
  'tokoch.too-large',
  'tokoch.last-slice',
  'tokoch.already-shown',
  'tokoch.nothing-to-gather',
  'tokoch.no-real',
  'tokoch.topic-gone',
  'tokoch.empty-table',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why something is not done: what policies, commands and maths answer alike. */
export type Refusal = { readonly ok: false; readonly code: RefusalCode };
/** Whether a change may happen. Outcomes are values, not exceptions. */
export type Verdict = { readonly ok: true } | Refusal;

export const ACCEPTED: Verdict = { ok: true };
export const refuse = (code: RefusalCode): Refusal => ({ ok: false, code });
