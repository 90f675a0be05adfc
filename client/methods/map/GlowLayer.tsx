import { useEffect, useRef, useState } from 'react';
import { brushOf, inkBox, watchInk, type Layer, type MapContent } from '../../../shared/methods/map/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import type { CameraControl, Place } from '../../canvas/index.ts';
import { Glow, LONG } from './glow.ts';
import css from './ProjectorView.module.css';

interface Props {
  readonly doc: Doc;
  readonly content: MapContent;
  readonly camera: CameraControl;
  /** Layers on the wall: what comes on a hidden one glows neither now, where nobody would see why, nor when it is shown. */
  readonly shown: ReadonlySet<Layer>;
}

/** Radius of a glow, board units. */
const RADIUS = 300;
/** Strokes that glow when they come together; more are a map that is being loaded. */
const FEW = 3;

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A short glow where new things and strokes appear; the browser moves it by itself. None with reduced motion. */
export function GlowLayer({ doc, content, camera, shown }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const [glow] = useState(() => new Glow());
  const begin = (place: Place, layer: Layer): void => {
    const delay = calm() || !shown.has(layer) ? null : glow.delay(performance.now());
    if (holder.current !== null && delay !== null) shine(holder.current, camera, place, delay);
  };
  const latest = useRef(begin);
  useEffect(() => {
    latest.current = begin;
  });
  useEffect(() => glow.look(content).forEach(({ pos, layer }) => latest.current(pos, layer)), [glow, content]);
  useEffect(
    () =>
      watchInk(doc, ({ come }) => {
        if (come.length > FEW) return;
        for (const [, bytes] of come) {
          const [box, layer] = [inkBox(bytes), brushOf(bytes)?.layer];
          if (box === null || layer === undefined) continue;
          latest.current([(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2], layer);
        }
      }),
    [doc],
  );
  // What glows lies where the map was; a map that moves needs no glow.
  useEffect(
    () =>
      camera.subscribe(() => {
        if (holder.current !== null) holder.current.textContent = '';
      }),
    [camera],
  );
  return <div ref={holder} className={css['glow']} aria-hidden="true" />;
}

/** One glow, taken away when it has ended. */
function shine(into: HTMLElement, camera: CameraControl, [px, py]: Place, delay: number): void {
  const { x, y, scale } = camera.get();
  const spot = document.createElement('div');
  const radius = RADIUS * scale;
  spot.style.left = `${px * scale + x - radius}px`;
  spot.style.top = `${py * scale + y - radius}px`;
  spot.style.width = spot.style.height = `${2 * radius}px`;
  into.appendChild(spot);
  const grows = [
    { opacity: 0.55, transform: 'scale(1.6)' },
    { opacity: 0, transform: 'scale(2.1)' },
  ];
  const animation = spot.animate(grows, { duration: LONG, delay });
  animation.onfinish = () => spot.remove();
}
