import { useCallback, useState } from 'react';
import { keyFor } from '../../../shared/domain/key.ts';
import { orderBetween } from '../../../shared/domain/order.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import {
  addColumn,
  moveSticker,
  placesOf,
  readGallery,
  type Column,
  type Gallery,
  type Sticker,
} from '../../../shared/methods/gallery/index.ts';
import type { Doc } from '../../../shared/sync/doc.ts';
import { useBoard, useCommand, useContent } from '../../sync/index.ts';
import type { ViewProps } from '../view.ts';
import { topicOf } from './topic.ts';

/** What a facilitator or recorder has in front of them, and what they can do with it. */
export interface Leading {
  readonly gallery: Gallery;
  readonly doc: Doc;
  /** Nothing can be changed: the result is fixed, or the server takes no more from here. */
  readonly still: boolean;
  /** The sticker that the next tap on a column moves: the one taken, else the one read last. */
  readonly inHand: Sticker | null;
  readonly take: (sticker: string) => void;
  /** Where the sticker in hand lies. */
  readonly lies: Column | null;
  readonly place: (column: string | null, sticker?: string) => void;
  /** Makes a column; the sticker in hand goes into it when it lies in none. */
  readonly makeColumn: (name: string) => void;
  readonly readNext: () => void;
  readonly ask: (command: string, args?: unknown) => Promise<boolean>;
  readonly refusal: RefusalCode | null;
  readonly undo: () => void;
  readonly canUndo: boolean;
}

/** The gallery as its leaders handle it; null until the board is here. */
export function useLeading({ session, board }: ViewProps): Leading | null {
  const live = useBoard(board);
  const gallery = useContent(board, readGallery);
  const command = useCommand();
  const [taken, setTaken] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const ask = useCallback(
    async (name: string, args?: unknown) => {
      const answer = await command(name, args);
      setRefusal(answer.ok ? null : answer.code);
      return answer.ok;
    },
    [command],
  );
  if (live === null || gallery === null) return null;
  const { doc } = live;
  const still = session.frozen.has(board) || live.state === 'readonly';
  const places = placesOf(gallery);
  const inHand =
    [...places.keys()].find((each) => each.id === taken) ??
    [...places.keys()].find((each) => each.id === gallery.last) ??
    null;
  const lies = inHand === null ? null : (places.get(inHand) ?? null);
  const place = (column: string | null, sticker = inHand?.id) => {
    if (sticker !== undefined && !still) moveSticker(doc, sticker, column);
  };
  return {
    gallery,
    doc,
    still,
    inHand,
    take: setTaken,
    lies,
    place,
    makeColumn: (name) => {
      const id = keyFor(live.maker, live.fresh());
      const last = gallery.columns[gallery.columns.length - 1];
      addColumn(doc, id, { name, order: orderBetween(last?.order ?? '', ''), picture: topicOf(name) });
      if (lies === null) place(id);
    },
    readNext: () => {
      setTaken(null);
      void ask('gallery.readNext', { last: gallery.last });
    },
    ask,
    refusal,
    undo: live.undo,
    canUndo: live.canUndo,
  };
}
