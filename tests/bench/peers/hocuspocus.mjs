/** Hocuspocus as it comes, in memory, or with its SQLite extension when SQLITE names a file. */
import { Server } from '@hocuspocus/server';

const extensions = [];
if (process.env.SQLITE !== undefined) {
  const { SQLite } = await import('@hocuspocus/extension-sqlite');
  extensions.push(new SQLite({ database: process.env.SQLITE }));
}
await new Server({ address: '127.0.0.1', port: Number(process.env.PORT), quiet: true, extensions }).listen();
