import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sheets = readdirSync(path.join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: read(path.join('client', name)) }));

const codeOf = (letter: string): number => letter.codePointAt(0) ?? 0;

describe('the font', () => {
  const files = [...read('client/ui/fonts.css').matchAll(/url\('([^']+)'\)/g)].map((found) => found[1] ?? '');

  it('comes in four subsets, of which a page without Latin letters takes at most 60 KB, the Kyrgyz letters among them', () => {
    const { resolve } = createRequire(path.join(root, 'client/ui/fonts.css'));
    const bytesOf = (some: readonly string[]): number =>
      some.reduce((sum, file) => sum + statSync(resolve(file)).size, 0);
    const latin = files.filter((file) => file.includes('-latin-'));
    expect([files.length, latin.length]).toEqual([4, 1]);
    expect(bytesOf(latin)).toBeLessThanOrEqual(40_000);
    expect(bytesOf(files.filter((file) => !latin.includes(file)))).toBeLessThanOrEqual(60_000);
    expect(files.join()).toContain('cyrillic-ext');
  });

  it('gives each letter of the three languages to one subset', () => {
    const ranges = [...read('client/ui/fonts.css').matchAll(/unicode-range:([^;]+);/g)].map((found) =>
      (found[1] ?? '').split(',').map((range) => {
        const [from = '0', to = from] = range.trim().replace('U+', '').split('-');
        return [parseInt(from, 16), parseInt(to, 16)] as const;
      }),
    );
    for (const letter of 'abcXYZ абвЖЯёЁ ңөүҢӨҮ –«»№×−')
      expect(
        ranges.filter((subset) => subset.some(([from, to]) => codeOf(letter) >= from && codeOf(letter) <= to)),
        letter,
      ).toHaveLength(1);
  });
});

describe('the sheets of style', () => {
  it('name no colour outside the tokens, but black, white and shades of the ink', () => {
    for (const { name, css } of sheets) {
      if (name === path.join('ui', 'tokens.css') || name === path.join('ui', 'Ornament.module.css')) continue;
      const colours = css.match(/#[0-9a-f]{3,8}\b|\bhsl\(|\blab\(/gi) ?? [];
      expect(
        colours.filter((each) => !/^#(fff|000)$/i.test(each)),
        name,
      ).toEqual([]);
    }
  });

  it('use nothing that a browser of the year 2020 stumbles over without a fallback', () => {
    for (const { name, css } of sheets) {
      expect(css, name).not.toMatch(/@layer|@container|color-mix\(|\bdvh\b/);
    }
  });

  it('move nothing for who asked for less motion', () => {
    expect(read('client/ui/base.css')).toMatch(/prefers-reduced-motion: reduce[\s\S]+animation-duration: 0s/);
    expect(read('client/ui/tokens.css')).toMatch(/prefers-reduced-motion: reduce[\s\S]+--t-move: 0ms/);
  });
});
