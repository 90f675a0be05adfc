import { correction, generate } from 'lean-qr';
import { lanAddresses } from './http/hosts.ts';
import type { Unopened } from './hub/ledger.ts';
import type { Damage } from './store/store.ts';

interface Ready {
  readonly host: string;
  readonly port: number;
  readonly hostKey: string;
  readonly damages: readonly Damage[];
  readonly unopened: readonly Unopened[];
}

const named = (address: string): string => (address.includes(':') ? `[${address}]` : address);
const ANY = new Set(['0.0.0.0', '::', '']);

/** Whether other devices can reach a server that listens on this address. */
export const isReachable = (host: string): boolean => !/^(127\.|localhost$|::1$)/.test(host);

/** What the operator reads when Ashar is ready: the address, a code to scan, the link of the host, and what was damaged. */
export function readyMessage({ host, port, hostKey, damages, unopened }: Ready): string {
  const lan = ANY.has(host) ? lanAddresses() : [];
  const names = ANY.has(host) ? [...lan, 'localhost'] : [host];
  const urls = names.map((name) => `http://${named(name)}:${port}`);
  const main = urls[0] ?? `http://localhost:${port}`;
  const lines = [`Ashar is ready: ${main}`, ...urls.slice(1).map((url) => `           also: ${url}`), ''];
  if (isReachable(host)) lines.push(qrOf(main), '');
  lines.push('Your own link (keep it to yourself; it opens and deletes every session):');
  lines.push(`  http://${ANY.has(host) ? 'localhost' : named(host)}:${port}/#${encodeURIComponent(hostKey)}`, '');
  for (const damage of damages) lines.push(...damageLines(damage), '');
  for (const { owner, reason } of unopened) lines.push(`Session ${owner} was left closed: ${reason}`, '');
  return lines.join('\n');
}

const damageLines = ({ owner, kept, aside, asidePath }: Damage): readonly string[] => [
  `The log of session ${owner} was damaged. The ${kept} entries before the damage are whole and open;`,
  `the last ${aside} bytes were put aside in ${asidePath}. Look through that session before you go on.`,
];

/** Two rows of modules in one line of text, dark on light with the quiet zone that scanners need. */
function qrOf(text: string): string {
  const code = generate(text, { minCorrectionLevel: correction.L });
  const lines: string[] = [];
  for (let y = -2; y < code.size + 2; y += 2) {
    let line = '';
    for (let x = -2; x < code.size + 2; x++) line += halves(code.get(x, y), code.get(x, y + 1));
    lines.push(`\u001B[30;107m${line}\u001B[0m`);
  }
  return lines.join('\n');
}

function halves(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}
