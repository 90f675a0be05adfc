import { free } from './sketch.ts';
import css from './Page.module.css';

/** Lets a picture fade that another has taken the place of, and gives its memory back; the function returned does so at once. */
export function fadeAway(canvas: HTMLCanvasElement): () => void {
  const end = (): void => {
    canvas.parentNode?.removeChild(canvas);
    free(canvas);
  };
  canvas.classList.add(css['leaving'] ?? '');
  canvas.addEventListener('animationend', end, { once: true });
  return end;
}
