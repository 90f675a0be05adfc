import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './Wall.module.css';

const WIDTH = 1920;
const HEIGHT = 1080;

const scaleNow = (): number => Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT);

/** A page of 1920 × 1080 scaled to the wall, whatever the projector's pixels, so that type keeps its size against the room. */
export function Stage({ children }: { readonly children: ReactNode }) {
  const [scale, setScale] = useState(scaleNow);
  useEffect(() => {
    const look = () => setScale(scaleNow());
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  const left = (window.innerWidth - WIDTH * scale) / 2;
  const top = (window.innerHeight - HEIGHT * scale) / 2;
  return (
    <div className={styles['room']}>
      <div className={styles['stage']} style={{ transform: `translate(${left}px, ${top}px) scale(${scale})` }}>
        {children}
      </div>
    </div>
  );
}
