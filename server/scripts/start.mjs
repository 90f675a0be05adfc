/** `npm start`: installs what is missing, builds when stale, serves. */
import { build, checkNode, install, root } from './prepare.mjs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

checkNode();
install();
build();
await import(pathToFileURL(path.join(root, 'dist/server/main.js')).href);
