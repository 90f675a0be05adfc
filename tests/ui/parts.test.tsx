import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Button } from '../../client/ui/Button.tsx';
import { LinkBadge } from '../../client/ui/LinkBadge.tsx';
import { QrCode } from '../../client/ui/QrCode.tsx';
import { SeatChip, signOf } from '../../client/ui/SeatChip.tsx';
import { TimerBar } from '../../client/ui/TimerBar.tsx';
import * as marks from '../../client/ui/icons/marks.ts';
import * as pictures from '../../client/ui/icons/pictures.ts';
import { SEAT_SIGNS } from '../../client/ui/icons/seatSigns.ts';
import * as stamps from '../../client/ui/icons/stamps.ts';
import * as topics from '../../client/ui/icons/topics.ts';
import * as users from '../../client/ui/icons/users.ts';

const html = renderToStaticMarkup;

describe('seats', () => {
  it('have thirty different signs, and begin again with the first after that', () => {
    expect(new Set(SEAT_SIGNS.map((sign) => sign.name)).size).toBe(30);
    expect(signOf(31)).toBe(signOf(1));
    expect(signOf(30)?.name).toBe('umbrella');
  });

  it('carry the number as their name, and the felt of the number modulo ten', () => {
    const chip = html(<SeatChip seat="12" />);
    expect(chip).toContain('aria-label="12-орун"');
    expect(chip).toContain('var(--c2)');
    expect(html(<SeatChip seat={10} />)).toContain('var(--c10)');
  });
});

describe('buttons', () => {
  it('that cannot be pressed stay reachable and are never grey without a reason', () => {
    const held = html(
      <Button onPress={() => undefined} disabledReason="Алып баруучу тактаны токтотуп турат.">
        Жазуу
      </Button>,
    );
    expect(held).toContain('aria-disabled="true"');
    expect(held).not.toMatch(/ disabled(=|>| )/);
    expect(held).toContain('role="status"');
  });

  it('are no submit buttons unless asked to be', () => {
    expect(html(<Button onPress={() => undefined}>Ооба</Button>)).toContain('type="button"');
  });
});

describe('time and link', () => {
  it('are said in words, not by colour alone', () => {
    expect(html(<TimerBar total={600_000} left={444_000} running />)).toContain('aria-label="7:24 калды"');
    expect(html(<TimerBar total={600_000} left={-40_000} running />)).toContain('0:40');
    expect(html(<TimerBar total={600_000} left={60_000} running={false} />)).toContain('токтоп турат');
    expect(html(<LinkBadge state="offline" />)).toContain('Байланыш жок, ушул жерде');
  });

  it('the bar never leaves its frame, whatever the time', () => {
    for (const left of [-5, 0, 1, 600_000, 9e9])
      expect(html(<TimerBar total={600_000} left={left} running />)).not.toMatch(/scaleX\((-|1\.|[2-9])/);
    expect(html(<TimerBar total={0} left={0} running />)).not.toContain('NaN');
  });
});

describe('the QR code', () => {
  it('is one path on a quiet ground of four modules, with a name', () => {
    const code = html(<QrCode text="http://192.168.1.5:8080/j/418052" label="Кирүү" />);
    expect(code).toContain('aria-label="Кирүү"');
    expect(code).toMatch(/viewBox="-4 -4 (\d+) \1"/);
    expect(code.match(/<path/g)).toHaveLength(1);
  });
});

describe('icons', () => {
  it('are drawings only: no script, no address, no colour of their own but the ink', () => {
    const all = [marks, pictures, stamps, topics, users].flatMap((set) => Object.values(set));
    expect(all.length).toBeGreaterThan(100);
    for (const icon of [...all, ...SEAT_SIGNS]) {
      expect(icon.body).toMatch(/^<(path|circle|rect|ellipse|g|line|polyline|polygon)/);
      expect(icon.body).not.toMatch(/<script|https?:|on\w+=|style=/);
    }
  });
});
