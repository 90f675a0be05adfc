import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/domain/language.ts';
import { REFUSAL_CODES } from '../../shared/domain/refusal.ts';
import { guides } from '../../shared/i18n/guides/guides.ts';
import { localMatters } from '../../shared/i18n/matters/localMatters.ts';
import { people } from '../../shared/i18n/people/people.ts';
import { refusals } from '../../shared/i18n/refusals/refusals.ts';
import { momentName, stepName, stepNames } from '../../shared/i18n/steps/steps.ts';
import { terms } from '../../shared/i18n/terms/terms.ts';
import { MOMENTS } from '../../shared/session/programme.ts';
import { GLOSSARY } from './glossary.ts';

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value === null || typeof value !== 'object'
      ? []
      : Object.values(value).flatMap(textsOf);

describe('the catalogues', () => {
  it('say every term of the handbook as its glossary does', () => {
    for (const [ky, ru, key] of GLOSSARY) {
      expect(Object.entries(terms.ky)).toContainEqual([key, ky]);
      expect(Object.entries(terms.ru)).toContainEqual([key, ru]);
    }
    expect(Object.keys(terms.ky)).toEqual(expect.arrayContaining(Object.keys(terms.en)));
  });

  it('have all 23 local matters in every language', () => {
    for (const language of LANGUAGES) expect(localMatters[language]).toHaveLength(23);
  });

  it('have a sentence for every refusal, a whole one, with no code in it', () => {
    for (const language of LANGUAGES)
      for (const code of REFUSAL_CODES) {
        expect(refusals[language][code], code).toMatch(/^\p{Lu}.{18,}\.$/u);
        expect(refusals[language][code], code).not.toContain(code);
      }
  });

  it('have the same guiding questions in every language, all of them questions', () => {
    for (const language of LANGUAGES)
      for (const [method, questions] of Object.entries(guides[language])) {
        expect(questions).toHaveLength(Object.entries(guides.en).find(([each]) => each === method)?.[1].length ?? 0);
        for (const question of questions) expect(question).toMatch(/\?$/);
      }
    expect(guides.ky.gallery).toHaveLength(4);
    expect(guides.ky.map).toHaveLength(12);
  });

  it('leave no text empty, and hold no Latin letters inside a Cyrillic word', () => {
    for (const language of ['ky', 'ru'] as const)
      for (const text of textsOf(
        [terms, people, stepNames, refusals, guides, localMatters].map((each) => each[language]),
      )) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/[A-Za-z][А-Яа-яЁёҢңӨөҮү]|[А-Яа-яЁёҢңӨөҮү][A-Za-z]/u);
      }
  });

  it('name every moment in every language', () => {
    for (const moment of Object.values(MOMENTS).flat()) expect(Object.keys(stepNames.en.moments)).toContain(moment);
    for (const language of LANGUAGES)
      expect(Object.keys(stepNames[language].moments)).toEqual(Object.keys(stepNames.en.moments));
    expect(momentName('read', 'ky')).toBe('Окуу жана топтоо');
    expect(momentName('unheard-of', 'ky')).toBe('unheard-of');
    expect(stepName({ kind: 'gallery', title: null, moments: ['write'] }, 'ru')).toBe('Галерея');
    expect(stepName({ kind: 'gallery', title: 'Стена', moments: [] }, 'ru')).toBe('Стена');
    expect(stepName({ kind: 'causes', title: null, moments: ['consequences'] }, 'ky')).toBe('Кесепеттер');
  });
});
