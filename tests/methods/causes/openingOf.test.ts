import { expect, it } from 'vitest';
import { openingOf } from '../../../client/methods/causes/openingOf.ts';

it('an answer is quoted by its first words, whole ones, and a short one whole', () => {
  expect(openingOf('контейнер коюу')).toBe('контейнер коюу');
  expect(openingOf('таштандыны чыгаруучу унаа айылга эки жумада бир эле жолу келет')).toBe(
    'таштандыны чыгаруучу унаа айылга эки жумада…',
  );
  expect(openingOf('а'.repeat(200))).toBe(`${'а'.repeat(44)}…`);
});
