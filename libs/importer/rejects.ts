import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { stringify, type Stringifier } from 'csv-stringify';

/** A row that did not become what the mapping made of it, and why. */
export interface Reject {
  readonly line: number;
  readonly command: string;
  readonly code: string;
  readonly reason: string;
}

/** The file of rejects: CSV with the line of the file, the command, the problem code and the reason. Made with the first reject; that of an earlier run is removed. */
export class RejectsFile {
  #open: { readonly csv: Stringifier; readonly file: WriteStream } | undefined;
  #count = 0;

  constructor(readonly path: string) {
    rmSync(path, { force: true });
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** Adds one. */
  add(reject: Reject): void {
    this.#open ??= openCsv(this.path);
    this.#open.csv.write(reject);
    this.#count += 1;
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open.csv.end();
    await finished(this.#open.file);
  }
}

const openCsv = (path: string) => {
  const csv = stringify({ header: true, columns: ['line', 'command', 'code', 'reason'] });
  const file = createWriteStream(path);
  csv.pipe(file);
  return { csv, file };
};
