const ID_BYTES = 16;
const ENTRY_BYTES = ID_BYTES + 4;

const toBytes = (commandId: string): Buffer => Buffer.from(commandId.replaceAll('-', ''), 'hex');

/**
 * Every command that a stream has accepted, and the revision of its first event. What a snapshot brought stays packed, sorted by id, 20
 * bytes an entry, so that a stream of ten thousand commands loads about as fast as one of ten.
 */
export class CommandIndex {
  readonly #packed: Buffer;
  readonly #recent = new Map<string, number>();

  constructor(packed: string = '') {
    this.#packed = Buffer.from(packed, 'base64');
  }

  /** How many commands it knows. */
  get size(): number {
    return this.#packed.length / ENTRY_BYTES + this.#recent.size;
  }

  /** Remembers a command by its first event. */
  add(commandId: string, revision: number): void {
    if (this.revisionOf(commandId) === undefined) this.#recent.set(commandId, revision);
  }

  /** Revision of the command's first event; `undefined` for one that the stream has not accepted. */
  revisionOf(commandId: string): number | undefined {
    return this.#recent.get(commandId) ?? this.#packedRevisionOf(toBytes(commandId));
  }

  /** The index as text, for a snapshot. */
  pack(): string {
    const entries: Buffer[] = [];
    for (let offset = 0; offset < this.#packed.length; offset += ENTRY_BYTES)
      entries.push(this.#packed.subarray(offset, offset + ENTRY_BYTES));
    for (const [commandId, revision] of this.#recent) {
      const entry = Buffer.alloc(ENTRY_BYTES);
      toBytes(commandId).copy(entry);
      entry.writeUInt32BE(revision, ID_BYTES);
      entries.push(entry);
    }
    return Buffer.concat(entries.toSorted(Buffer.compare)).toString('base64');
  }

  #packedRevisionOf(id: Buffer): number | undefined {
    let low = 0;
    let high = this.#packed.length / ENTRY_BYTES - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const start = middle * ENTRY_BYTES;
      const order = id.compare(this.#packed, start, start + ID_BYTES);
      if (order === 0) return this.#packed.readUInt32BE(start + ID_BYTES);
      if (order < 0) high = middle - 1;
      else low = middle + 1;
    }
    return undefined;
  }
}
