import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const CLIENT = path.join(import.meta.dirname, '../../client');
/** What phones last updated in 2020 do not know, and the build does not rewrite for them. */
const TOO_NEW: readonly (readonly [name: string, pattern: RegExp])[] = [
  [':has()', /:has\(/],
  ['inset', /(?:^|[\s;{])inset:/],
  ['container queries', /@container|container-type/],
  ['cascade layers', /@layer\b/],
  ['small, large and dynamic viewport units', /\d[sld]v[hw]\b/],
  ['color-mix()', /color-mix\(/],
  ['nesting', /^\s*&/m],
];

const sheets = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
const textOf = (name: string): string => readFileSync(path.join(CLIENT, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

describe('the look on old phones', () => {
  it.each(TOO_NEW)('does without %s', (_, pattern) => {
    expect(sheets.length).toBeGreaterThan(20);
    expect(sheets.filter((name) => pattern.test(textOf(name)))).toEqual([]);
  });

  it('gives a square drawn by aspect-ratio its height without it too', () => {
    const users = sheets.filter((name) => /^\s*aspect-ratio:/m.test(textOf(name)));
    expect(users.filter((name) => !textOf(name).includes('@supports not (aspect-ratio'))).toEqual([]);
  });
});
