import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/language.ts';
import {
  compareNames,
  formatDate,
  formatDay,
  formatDuration,
  formatList,
  formatMoney,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatTime,
} from '../../shared/i18n/format/format.ts';
import { plural } from '../../shared/i18n/plural.ts';

const icu = { ky: 'ky', ru: 'ru', en: 'en-GB' } as const;

describe('our own tables say what Node knows of the three languages', () => {
  for (const language of LANGUAGES) {
    it(`numbers, ${language}`, () => {
      const node = new Intl.NumberFormat(icu[language], { maximumFractionDigits: 2 });
      assert(
        property(integer({ min: -2_000_000_000, max: 2_000_000_000 }), (hundredths) => {
          expect(formatNumber(hundredths / 100, language, 2)).toBe(node.format(hundredths / 100));
        }),
        { numRuns: 300 },
      );
    });

    it(`percent, ${language}`, () => {
      const node = new Intl.NumberFormat(icu[language], { style: 'percent', maximumFractionDigits: 1 });
      for (let tenths = 0; tenths <= 1000; tenths += 7)
        expect(formatPercent(tenths / 10, language)).toBe(node.format(tenths / 1000));
    });

    it(`dates, ${language}`, () => {
      const long = new Intl.DateTimeFormat(icu[language], { dateStyle: 'long', timeZone: 'UTC' });
      const day = new Intl.DateTimeFormat(icu[language], { day: 'numeric', month: 'long', timeZone: 'UTC' });
      for (let month = 0; month < 12; month++)
        for (const each of [1, 9, 28]) {
          const date = new Date(Date.UTC(2014, month, each));
          expect(formatDate(date.toISOString(), language)).toBe(long.format(date));
          expect(formatDay(date.toISOString(), language)).toBe(day.format(date));
        }
    });

    it(`lists, ${language}`, () => {
      const node = new Intl.ListFormat(icu[language]);
      for (const names of [[], ['Айша'], ['Айша', 'Бакыт'], ['Айша', 'Бакыт', 'Чолпон']])
        expect(formatList(names, language)).toBe(node.format(names));
    });
  }
});

describe('formats', () => {
  it('writes money as digits in groups and the word som, on one line', () => {
    expect(formatMoney(1_250_000, 'ky')).toBe('1\u00A0250\u00A0000\u00A0сом');
    expect(formatMoney(1_250_000, 'ru')).toBe('1\u00A0250\u00A0000\u00A0сом');
    expect(formatMoney(-40, 'en')).toBe('-40\u00A0som');
  });

  it('never writes minus zero, and a dash for what is no number', () => {
    expect(formatNumber(-0.2, 'ky')).toBe('0');
    expect(formatNumber(Number.NaN, 'ky')).toBe('–');
  });

  it('writes dates in digits as the forms do and leaves what is no date alone', () => {
    expect(formatShortDate('2014-11-19', 'ky')).toBe('19.11.2014');
    expect(formatShortDate('2014-11-19T10:00:00Z', 'en')).toBe('19/11/2014');
    expect(formatDate('2014-13-19', 'ru')).toBe('2014-13-19');
    expect(formatDate('', 'ky')).toBe('');
  });

  it('counts a timer down in whole seconds and up with a plus', () => {
    expect(formatDuration(444_000)).toBe('7:24');
    expect(formatDuration(58_000)).toBe('0:58');
    expect(formatDuration(1)).toBe('0:01');
    expect(formatDuration(0)).toBe('0:00');
    expect(formatDuration(-40_000)).toBe('+0:40');
    expect(formatTime(9, 5)).toBe('09:05');
  });

  it('sorts Kyrgyz letters at their place, as Node does', () => {
    const words = ['үй', 'уй', 'өтүк', 'от', 'ңа', 'на', 'ож', 'ёл', 'ел', 'жол', 'Аба', 'аба суу', 'яр'];
    expect([...words].sort(compareNames)).toEqual([...words].sort(new Intl.Collator('ky').compare));
  });

  it('chooses the form of a counted word by the rules of the language', () => {
    const stickers = { one: 'стикер', few: 'стикера', many: 'стикеров', other: 'стикера' };
    expect([1, 2, 5, 11, 21, 22, 75].map((count) => plural('ru', count, stickers))).toEqual([
      'стикер',
      'стикера',
      'стикеров',
      'стикеров',
      'стикер',
      'стикера',
      'стикеров',
    ]);
    expect([1, 2, 21].map((count) => plural('en', count, { one: 'sticker', other: 'stickers' }))).toEqual([
      'sticker',
      'stickers',
      'stickers',
    ]);
    expect(plural('ky', 5, { one: 'киши', other: 'киши' })).toBe('киши');
    expect(plural('ru', 3, { one: 'a', other: 'b' })).toBe('b');
  });
});
