import { useMemo, type ComponentType } from 'react';
import { readGallery } from '../../../shared/methods/gallery/index.ts';
import type { ViewProps } from '../../methods/view.ts';
import { useContent } from '../../sync/index.ts';
import { pinsOn, wordsByThing } from './pinned.ts';

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** A board's view with the stickers of the gallery that are tied to its things: two boards meet only here. */
export function PinnedView({ of: View, ...props }: ViewProps & { readonly of: ComponentType<ViewProps> }) {
  const gallery = useContent('gallery', readGallery);
  const { board } = props;
  const pinned = useMemo(() => (gallery === null ? NONE : wordsByThing(pinsOn(gallery, board))), [gallery, board]);
  return <View {...props} pinned={pinned} />;
}
