import { isRecord, parseJson } from '../../sync/index.ts';

/** The longer side of a picture below the map, pixels: enough for a wall, small enough for 1 MB and 4 megapixels. */
const LONGEST = 1_920;
const MOST_BYTES = 1_000_000;
/** A file larger than this is not even tried, bytes. */
const HUGE = 40_000_000;

/**
 * Sends a photograph to the server and gives its id; null when it is no picture or the server does not take it. The
 * browser draws it anew, so that place and time of the photograph do not travel along.
 */
export async function sendPicture(chosen: File, session: string, token: string): Promise<string | null> {
  if (chosen.size > HUGE || chosen.type === 'image/svg+xml') return null;
  const blob = await redrawn(chosen).catch(() => null);
  if (blob === null) return null;
  const answer = await fetch(`/api/sessions/${session}/pictures`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': blob.type },
    body: blob,
  }).catch(() => null);
  if (answer?.ok !== true) return null;
  const said = parseJson(await answer.text());
  return isRecord(said) && typeof said['pictureId'] === 'string' ? said['pictureId'] : null;
}

async function redrawn(chosen: File): Promise<Blob | null> {
  const address = URL.createObjectURL(chosen);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await smallEnough(canvas);
    canvas.width = canvas.height = 0;
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob | null> {
  for (const quality of [0.8, 0.6, 0.4]) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob !== null && blob.size <= MOST_BYTES) return blob;
  }
  return null;
}
