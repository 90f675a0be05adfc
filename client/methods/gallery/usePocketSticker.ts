import { useEffect, useRef, useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { STICKERS_PER_SEAT } from '../../../shared/domain/limits.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import {
  judgeText,
  readPocket,
  rewordSticker,
  takeBackSticker,
  tidied,
  writeSticker,
  type PocketSticker,
} from '../../../shared/methods/gallery/index.ts';
import type { LiveBoard } from '../../sync/index.ts';

/** A pause in typing after which what stands there is put into the pocket, milliseconds. */
const PAUSE = 700;

/** Keys of one seat in the order of writing: the device's time before the chance part. */
const freshKey = (live: LiveBoard): string => keyFor(live.maker, Date.now().toString(36) + live.fresh().slice(0, 12));

const isSticker = (text: string): boolean => judgeText(tidied(text)).ok;

/** Keeps what is a sticker already: at each pause in typing, and when the page goes away. */
function useKeeping(text: string, give: () => boolean): void {
  const keep = useRef(give);
  useEffect(() => {
    keep.current = give;
  });
  useEffect(() => {
    if (!isSticker(text)) return undefined;
    const onHide = () => void keep.current();
    const timer = setTimeout(onHide, PAUSE);
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [text]);
}

export interface PocketSheet {
  /** The sticker under the pen; null is a new one. */
  readonly current: PocketSticker | null;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly refusal: RefusalCode | null;
  /** Puts what stands there into the pocket; false when it cannot be a sticker, with the reason in `refusal`. */
  readonly give: () => boolean;
  /** To another square: what stood there is kept if it can be. */
  readonly turnTo: (sticker: PocketSticker | null) => void;
  /** An earlier sticker was opened to be changed or taken back. */
  readonly opened: boolean;
  readonly takeBack: () => void;
}

/** The sticker under the pen and its way into the pocket: kept at each pause, at each turn, and when the page goes away. */
export function usePocketSticker(live: LiveBoard, stickers: readonly PocketSticker[], mayWrite: boolean): PocketSheet {
  const [id, setId] = useState<string | null>(null);
  // What the pen is on at this very moment: two reasons to keep may come before the next drawing of the screen.
  const pen = useRef<string | null>(null);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [opened, setOpened] = useState(false);
  const put = (next: string | null) => {
    pen.current = next;
    setId(next);
  };

  const give = (): boolean => {
    const clean = tidied(text);
    const pocket = readPocket(live.doc);
    const under = pocket.find((each) => each.id === pen.current);
    if (!mayWrite || under?.read === true || (under === undefined && pocket.length >= STICKERS_PER_SEAT)) return true;
    const verdict = judgeText(clean);
    setRefusal(verdict.ok ? null : verdict.code);
    if (!verdict.ok) return false;
    if (under === undefined) {
      const key = freshKey(live);
      writeSticker(live.doc, key, clean);
      put(key);
    } else if (under.text !== clean) rewordSticker(live.doc, under.id, clean);
    return true;
  };
  useKeeping(text, give);

  const show = (sticker: PocketSticker | null) => {
    put(sticker?.id ?? null);
    setText(sticker?.text ?? '');
    setOpened(sticker !== null);
    setRefusal(null);
  };
  const current = stickers.find((each) => each.id === id) ?? null;
  return {
    current,
    text,
    setText: (next) => {
      setText(next);
      setRefusal(null);
    },
    refusal,
    give,
    opened,
    turnTo: (sticker) => {
      if (isSticker(text)) give();
      show(sticker);
    },
    takeBack: () => {
      if (current !== null && !current.read && mayWrite) takeBackSticker(live.doc, current.id);
      show(null);
    },
  };
}
