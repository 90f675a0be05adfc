import { useEffect, useState } from 'react';
import { useRoom } from '../../sync/index.ts';

/** The session's picture of that id, fetched with this device's own key; null while it is not here. */
export function useBackground(picture: string | null): HTMLImageElement | null {
  const { session, token } = useRoom().pass;
  const [loaded, setLoaded] = useState<{ readonly picture: string; readonly image: HTMLImageElement } | null>(null);
  useEffect(() => {
    if (picture === null) return undefined;
    let here = true;
    let address = '';
    const load = async (): Promise<void> => {
      const path = `/api/sessions/${session}/pictures/${picture}`;
      const answer = await fetch(path, { headers: { Authorization: `Bearer ${token}` } });
      if (!answer.ok || !here) return;
      address = URL.createObjectURL(await answer.blob());
      const image = new Image();
      image.src = address;
      await image.decode();
      if (here) setLoaded({ picture, image });
    };
    // Without the picture the map is still the map; the next opening tries again.
    load().catch(() => undefined);
    return () => {
      here = false;
      if (address !== '') URL.revokeObjectURL(address);
    };
  }, [picture, session, token]);
  return loaded !== null && loaded.picture === picture ? loaded.image : null;
}
