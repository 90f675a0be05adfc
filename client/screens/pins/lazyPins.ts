import { lazy } from 'react';
import { persistently } from '../../sync/persistently.ts';

// Both read two methods: in chunks of their own, so that no other step pays for them.

/** A view with the stickers tied to its things. */
export const PinnedView = lazy(() =>
  persistently(() => import('./PinnedView.tsx')).then(({ PinnedView: view }) => ({ default: view })),
);

/** The way to tie a sticker to a place. */
export const PinButton = lazy(() =>
  persistently(() => import('./PinButton.tsx')).then(({ PinButton: button }) => ({ default: button })),
);
