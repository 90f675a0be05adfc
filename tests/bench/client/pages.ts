import { cpSync, existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

/** A board under measurement: where its page is, and how far a wheel with ctrl must turn to bring one zoom to another. */
export interface BoardPage {
  readonly name: string;
  readonly folder: string;
  readonly zoomBy: (from: number, to: number) => number;
  /** Folders that its page fetches from its own host, and under which name. */
  readonly assets?: readonly (readonly [from: string, to: string])[];
}

const HERE = path.join('tests', 'bench', 'client');
const PEERS = path.join('tests', 'bench', 'peers', 'client');
const exponential = (from: number, to: number): number => Math.log(from / to) * 100;
const peerAssets = ['fonts', 'icons', 'translations', 'embed-icons'];

export const FLOOR: BoardPage = { name: 'floor', folder: path.join(HERE, 'floor'), zoomBy: exponential };
export const OURS: BoardPage = { name: 'ashar', folder: path.join(HERE, 'board'), zoomBy: exponential };
const NAIVE: BoardPage = { name: 'naive react-konva', folder: path.join(HERE, 'naive'), zoomBy: exponential };

/** Boards to compare with. Those of others are installed by the bench alone, when they are asked for. */
export const OTHERS: readonly BoardPage[] = [
  NAIVE,
  {
    name: 'Excalidraw',
    folder: path.join(PEERS, 'excalidraw'),
    zoomBy: (from, to) => (from - to) * 100,
    assets: [['@excalidraw/excalidraw/dist/prod/fonts', 'fonts']],
  },
  {
    name: 'tldraw',
    folder: path.join(PEERS, 'tldraw'),
    zoomBy: (from, to) => (1 - to / from) * 100,
    assets: peerAssets.map((each) => [`@tldraw/assets/${each}`, `tl/${each}`] as const),
  },
];

/** Whether a board needs what only the bench installs. */
export const isPeer = ({ folder }: BoardPage): boolean => folder.startsWith(PEERS);

/** Installs the boards of others once; they are no part of the program. */
export function installClientPeers(): void {
  if (existsSync(path.join(PEERS, 'node_modules', 'tldraw'))) return;
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0)
    throw new Error(`The boards to compare with could not be installed: run "npm ci" in ${PEERS}.`);
}

/** Builds a board's page as it would be shipped; the folder it lies in then. */
export async function builtPage({ folder, name, assets = [] }: BoardPage): Promise<string> {
  const outDir = path.resolve('dist', 'bench', name.replace(/\W+/g, '-'));
  await build({
    root: path.resolve(folder),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.IS_PREACT': '"false"' },
    resolve: { dedupe: ['react', 'react-dom'] },
    build: { outDir, emptyOutDir: true, target: 'chrome80', chunkSizeWarningLimit: 1e5 },
  });
  for (const [from, to] of assets)
    cpSync(path.join(PEERS, 'node_modules', from), path.join(outDir, to), { recursive: true });
  return outDir;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** A built page on a port of its own, packed as a server packs it. */
export interface Served {
  readonly url: string;
  /** Bytes of a file as they are sent. */
  readonly weigh: (file: string) => number;
  readonly close: () => Promise<void>;
}

export async function serve(folder: string): Promise<Served> {
  const packed = new Map<string, Buffer>();
  const fileOf = (asked: string): string => path.join(folder, path.normalize(asked === '/' ? '/index.html' : asked));
  const bodyOf = (asked: string): Buffer | null => {
    const file = fileOf(asked);
    if (!file.startsWith(folder) || !existsSync(file)) return null;
    const known = packed.get(file);
    if (known !== undefined) return known;
    const raw = readFileSync(file);
    const body = file.endsWith('.woff2') ? raw : gzipSync(raw, { level: 9 });
    packed.set(file, body);
    return body;
  };
  const server: Server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
    const body = bodyOf(asked);
    const type = TYPES[path.extname(fileOf(asked))] ?? 'application/octet-stream';
    const packing = asked.endsWith('.woff2') ? {} : { 'content-encoding': 'gzip' };
    response.writeHead(body === null ? 404 : 200, body === null ? {} : { 'content-type': type, ...packing });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://localhost:${port}/`,
    weigh: (file) => bodyOf(file)?.length ?? 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
