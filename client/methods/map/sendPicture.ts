import { isRecord, parseJson } from '../../sync/index.ts';

/** The longer side of a picture below the map, pixels: enough for a wall, small enough for 1 MB and 4 megapixels. */
const LONGEST = 1_920;
const MOST_BYTES = 1_000_000;
/** A file larger than this is not even tried, bytes. */
const HUGE = 40_000_000;

/** The picture's id, or why there is none: it is no picture, it is too large, or it did not reach the laptop. */
export type SentPicture =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: 'kind' | 'large' | 'link' };

const no = (why: 'kind' | 'large' | 'link'): SentPicture => ({ ok: false, why });

/**
 * Sends a photograph to the server. The browser draws it anew, so that place and time of the photograph do not travel
 * along, and so that no file is larger than the server takes.
 */
export async function sendPicture(chosen: File, session: string, token: string): Promise<SentPicture> {
  if (chosen.size > HUGE) return no('large');
  if (await isMarkup(chosen)) return no('kind');
  const blob = await redrawn(chosen).catch(() => null);
  if (blob === null) return no('kind');
  if (blob.size > MOST_BYTES) return no('large');
  const answer = await fetch(`/api/sessions/${session}/pictures`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': blob.type },
    body: blob,
  }).catch(() => null);
  if (answer === null || answer.status >= 500) return no('link');
  if (!answer.ok) return no(answer.status === 413 ? 'large' : 'kind');
  const said = parseJson(await answer.text());
  return isRecord(said) && typeof said['pictureId'] === 'string' ? { ok: true, id: said['pictureId'] } : no('link');
}

/** Whether a file is markup, whatever its name says: an SVG would be drawn, with all that it refers to. */
async function isMarkup(chosen: File): Promise<boolean> {
  const start = await new Response(chosen.slice(0, 256)).text().catch(() => '');
  return /^[\s\uFEFF]*</.test(start);
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
    const ctx = canvas.getContext('2d');
    if (ctx === null) return null;
    // What is clear in a drawing would become black in a photograph.
    ctx.fillStyle = '#FFFFFF';
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await smallEnough(canvas);
    canvas.width = canvas.height = 0;
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** As a JPEG, as good as its size allows; the last try is given back whatever its size. */
async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob | null> {
  let last: Blob | null = null;
  for (const quality of [0.8, 0.6, 0.4]) {
    last = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (last !== null && last.size <= MOST_BYTES) return last;
  }
  return last;
}
