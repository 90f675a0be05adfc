import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** 26 characters of base 36 hold 134 bits. */
const LENGTH = 26;

/** Spells random bytes as an id of 26 characters. Needs 32 bytes; bias below 2^-120. */
function spell(bytes: Buffer): string {
  let rest = BigInt(`0x${bytes.toString('hex')}`);
  let id = '';
  for (let place = 0; place < LENGTH; place++) {
    id += DIGITS.charAt(Number(rest % 36n));
    rest /= 36n;
  }
  return id;
}

/** A fresh id of a session, campaign, claim or token. */
export const freshId = (): string => spell(randomBytes(32));

/** 16 characters of randomness for keys of records. */
export const freshKey = (): string => freshId().slice(0, 16);

/** Six digits, the first one never 0 so that nobody drops it when typing. */
export const freshCode = (): string => String(randomInt(100_000, 1_000_000));

/** The same id for the same words: lets the hub show a leader's link again without keeping the token. */
export const derivedId = (secret: string, words: string): string =>
  spell(createHmac('sha256', secret).update(words).digest());

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Compares two secrets in a time that does not depend on where they differ. */
export const sameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());
