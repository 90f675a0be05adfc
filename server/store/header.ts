/** Which of an owner's two files: `all` but the register, or the register alone. */
export type Part = 'boards' | 'register';

/** Format of the log files that this program writes. */
const LOG_VERSION = 1;
const LENGTH = 96;
const LINE = /^ashar-log ([0-9]+) ([a-z0-9]{26}) (boards|register) ([0-9a-f]{16}) *\n$/;

/** The log was written by a newer program: it is left as it is, and whoever asks for it is told. */
export class NewerLogError extends Error {
  readonly owner: string;
  constructor(owner: string, version: number) {
    super(
      `The data of session ${owner} was written by a newer Ashar (log format ${version}, this program knows ${LOG_VERSION}). ` +
        'Start the newer Ashar to open it; the file was not changed.',
    );
    this.owner = owner;
  }
}

export const HEADER_BYTES = LENGTH;

/**
 * The first line of a log file, of fixed length: format, owner, part, and a salt that ties its records to it.
 * @param salt 16 hexadecimal digits
 */
export function headerOf(owner: string, part: Part, salt: string): Buffer {
  return Buffer.from(`ashar-log ${LOG_VERSION} ${owner} ${part} ${salt}`.padEnd(LENGTH - 1) + '\n', 'latin1');
}

/**
 * Whether these bytes head a log of this owner and part.
 * @throws NewerLogError when a newer program wrote it
 */
export function isHeader(bytes: Uint8Array, owner: string, part: Part): boolean {
  const text = Buffer.from(bytes).toString('latin1');
  const newer = /^ashar-log ([0-9]{1,9}) /.exec(text);
  if (newer !== null && Number(newer[1]) > LOG_VERSION) throw new NewerLogError(owner, Number(newer[1]));
  const found = LINE.exec(text);
  return found !== null && found[2] === owner && found[3] === part;
}
