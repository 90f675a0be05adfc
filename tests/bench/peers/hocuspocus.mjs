/** Hocuspocus as it comes, in memory. */
import { Server } from '@hocuspocus/server';

await new Server({ address: '127.0.0.1', port: Number(process.env.PORT), quiet: true }).listen();
