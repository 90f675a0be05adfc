import { useEffect, useState } from 'react';
import { BOARD_FONT } from './marks.ts';

/** How often the board's font has been loaded: 0 before, 1 after. Whoever measures or paints text starts anew with it. */
export function useBoardFont(): number {
  const [loaded, setLoaded] = useState(0);
  useEffect(() => {
    let gone = false;
    const weights = ['600', '700'].map((weight) => document.fonts.load(`${weight} 20px ${BOARD_FONT}`, 'Aaөңү'));
    const tell = (): void => {
      if (!gone) setLoaded(1);
    };
    // Without the font the board shows in the device's own: nothing more to do.
    Promise.all(weights).then(tell, () => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return loaded;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Width of a line of text in units of its size, in the board's font. */
export function textWidth(text: string, weight: 450 | 600 | 700): number {
  if (context === undefined) context = document.createElement('canvas').getContext('2d');
  if (context === null || context === undefined) return text.length * 0.6;
  context.font = `${weight} 100px ${BOARD_FONT}`;
  return context.measureText(text).width / 100;
}
