import { keyFor } from '../../shared/domain/key.ts';
import { addInk, inkOf, PAGE } from '../../shared/methods/map/index.ts';
import { openDevice, type Device } from '../demo/seat.ts';
import type { Api, Made } from './api.ts';

/** A hand with a pen at the map: a seat of its own on a socket of its own. */
export interface Pen {
  readonly seat: string;
  readonly device: Device;
  /** Draws so many strokes, each shown point by point while it goes; resolves when all are on the server's disk. */
  readonly draw: (strokes: number) => Promise<void>;
}

/** What all pens of the kit draw with. */
const BRUSH = { colour: 'poppy', width: 52, layer: 'skeleton' } as const;
const POINTS = 60;
/** Points between two announcements, and milliseconds: twenty a second. */
const SHOWN = 12;
const APART = 50;

/** Gives seats to so many pens and brings them to the map. */
export async function openPens(api: Api, url: string, made: Made, count: number): Promise<Pen[]> {
  const pens: Pen[] = [];
  for (let index = 0; index < count; index++) {
    const { seat, token } = await api.join(made.joinCode);
    const device = await openDevice(url, `session/${made.sessionId}/map`, token);
    let drawn = 0;
    const draw = async (strokes: number): Promise<void> => {
      for (const end = drawn + strokes; drawn < end; drawn++)
        await drawStroke(device, seat, pathOf(index, drawn), drawn);
      await device.whenSaved();
    };
    pens.push({ seat, device, draw });
  }
  return pens;
}

/** Each of 25 pens has a field of its own on the page, so that the order of arrival does not change the picture. */
function pathOf(pen: number, stroke: number): number[] {
  const [wide, high] = [PAGE.width / 5, PAGE.height / 5];
  const [left, top] = [((pen % 5) + 0.15) * wide, (Math.floor((pen % 25) / 5) + 0.1) * high];
  return Array.from({ length: POINTS }, (_, point) => [
    left + (point * wide) / 90,
    top + (((stroke * 7) % 40) * high) / 50 + Math.sin(point / 4 + stroke) * 30,
  ]).flat();
}

async function drawStroke(device: Device, seat: string, path: readonly number[], stroke: number): Promise<void> {
  for (let points = SHOWN; points <= POINTS; points += SHOWN) {
    const shown = path.slice(0, points * 2).map(Math.round);
    device.show('stroke', { ...BRUSH, id: `${seat}-${stroke}`, offset: 0, points: shown });
    await new Promise<void>((go) => setTimeout(go, APART));
  }
  for (const bytes of inkOf(path, BRUSH)) addInk(device.doc, keyFor(seat, `pen${stroke}`), bytes);
  device.show('stroke', null);
}
