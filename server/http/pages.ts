import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Hono, type Context } from 'hono';
import { languageFor } from './caller.ts';
import { problem } from './problem.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer> | null;
  readonly etag: string;
  /** Its name changes with its content, so it may be kept for good. */
  readonly immutable: boolean;
}

/** The built client, read once at the start: a few megabytes, and no path of a request ever touches the disk. */
export type PageFiles = ReadonlyMap<string, PageFile>;

/** Reads the folder of the built client; empty when it was not built. */
export async function readPages(folder: string): Promise<PageFiles> {
  const files = new Map<string, PageFile>();
  let names: readonly string[];
  try {
    names = await readdir(folder, { recursive: true });
  } catch {
    return files;
  }
  for (const name of names) {
    const type = TYPES[path.extname(name)];
    if (type === undefined) continue;
    const bytes = Uint8Array.from(await readFile(path.join(folder, name)));
    const gzipped = names.includes(`${name}.gz`)
      ? Uint8Array.from(await readFile(path.join(folder, `${name}.gz`)))
      : null;
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const immutable = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/.test(name);
    files.set(`/${name.split(path.sep).join('/')}`, { type, bytes, gzipped, etag, immutable });
  }
  return files;
}

/** The paths of the screens; each shows the one page, which finds its screen by itself. */
const SCREENS = ['/', '/s/:id', '/p/:id', '/j', '/j/:code', '/c/:id'];

export function pageRoutes(files: PageFiles): Hono {
  const routes = new Hono();
  for (const screen of SCREENS)
    routes.get(screen, (context) => {
      const index = files.get('/index.html');
      return index === undefined
        ? context.text('The pages are not built. Run: npm run build\n', 503)
        : sent(context, index);
    });
  routes.get('*', (context) => {
    const file = files.get(context.req.path);
    return file === undefined ? problem('http.not-found', languageFor(context)) : sent(context, file);
  });
  return routes;
}

function sent(context: Context, file: PageFile): Response {
  const headers = new Headers({
    'Content-Type': file.type,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
  });
  if (context.req.header('If-None-Match') === file.etag) return new Response(null, { status: 304, headers });
  const takesGzip = /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '');
  if (file.gzipped === null || !takesGzip) return new Response(file.bytes, { headers });
  headers.set('Content-Encoding', 'gzip');
  return new Response(file.gzipped, { headers });
}
