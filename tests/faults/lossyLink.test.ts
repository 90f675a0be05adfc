import { expect, it } from 'vitest';
import { onBadLink } from '../kit/badLink.ts';
import { BAD_WIFI } from '../kit/lossyProxy.ts';
import { seeded } from '../kit/random.ts';

it('25 devices on a bad link lose no edit and are equal soon after it is good again', async () => {
  const report = await onBadLink({ devices: 25, milliseconds: 8_000, weather: BAD_WIFI, random: seeded(11) });
  expect(report.edits).toBeGreaterThan(100);
  expect(report.stalls).toBeGreaterThan(0);
  expect(report.resets + report.silences).toBeGreaterThan(0);
  expect(report.reconnects).toBeGreaterThan(0);
});
