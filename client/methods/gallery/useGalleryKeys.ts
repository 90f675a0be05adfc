import { useEffect, useRef } from 'react';

/** What the keys do: digits lay the sticker in hand, N reads the next, + makes a column, 0 takes out. */
export interface GalleryKeys {
  readonly digit: (digit: number) => void;
  readonly next: () => void;
  readonly add: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="radio"]), textarea, select, dialog, [contenteditable]') !== null;

/** Listens to the keyboard while the board stands, but not while somebody types or a sheet is open. */
export function useGalleryKeys(keys: GalleryKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (/^[0-9]$/.test(event.key)) latest.current.digit(Number(event.key));
      else if (event.code === 'KeyN') latest.current.next();
      else if (event.key === '+' || event.key === '=') latest.current.add();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
