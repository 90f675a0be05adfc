import { useEffect, useState } from 'react';
import { BOARD_FONT } from './marks.ts';

/** The files of the board's font that every board needs: signs, Cyrillic letters, and those that only Kyrgyz has. */
const SAMPLE = '1Аң';

/**
 * How often files of the board's font have come: whoever measures or paints text starts anew with each. Those with
 * Latin letters come only once one of them is shown.
 */
export function useBoardFont(): number {
  const [arrived, setArrived] = useState(0);
  useEffect(() => {
    const tell = (): void => setArrived((count) => count + 1);
    // Without the font the board shows in the device's own: nothing more to do.
    const loads = ['600', '700'].map((weight) => document.fonts.load(`${weight} 20px ${BOARD_FONT}`, SAMPLE));
    for (const load of loads) load.catch(() => undefined);
    // What was there before comes with no event.
    if (document.fonts.status === 'loaded') tell();
    document.fonts.addEventListener('loadingdone', tell);
    return () => document.fonts.removeEventListener('loadingdone', tell);
  }, []);
  return arrived;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Width of a line of text in units of its size, in the board's font. */
export function textWidth(text: string, weight: 450 | 600 | 700): number {
  if (context === undefined) context = document.createElement('canvas').getContext('2d');
  if (context === null || context === undefined) return text.length * 0.6;
  context.font = `${weight} 100px ${BOARD_FONT}`;
  return context.measureText(text).width / 100;
}
