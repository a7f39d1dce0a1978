import { hash } from 'node:crypto';
import { Map as PersistentMap } from 'immutable';
import { PackedTable } from './packed-table.js';

const KEY_BYTES = 16;

/** The first 16 bytes of the SHA-256 of a key, as text of a byte a character. */
const digestOf = (key: string): string => hash('sha256', key, 'binary').slice(0, KEY_BYTES);

/**
 * A persistent map of texts to whole numbers below 2³², for folds that know thousands of things by little more than their names. What a
 * snapshot brought stays packed and is searched in place. It keeps digests of its keys, so that they cannot be listed.
 */
export class CompactMap {
  static readonly empty = new CompactMap(PackedTable.read(''), PersistentMap());

  private constructor(
    private readonly packed: PackedTable,
    private readonly recent: PersistentMap<string, number>,
  ) {}

  /** The map that `pack` gave the text of. */
  static unpack(text: string): CompactMap {
    return new CompactMap(PackedTable.read(text), PersistentMap());
  }

  get(key: string): number | undefined {
    const digest = digestOf(key);
    return this.recent.get(digest) ?? this.packed.find(Buffer.from(digest, 'latin1'));
  }

  /** The map with a key at this number; the map itself stays as it is. */
  set(key: string, value: number): CompactMap {
    return new CompactMap(this.packed, this.recent.set(digestOf(key), value));
  }

  /** The map as text, for a snapshot. */
  pack(): string {
    const rows = [...this.recent].map(([digest, value]) => [Buffer.from(digest, 'latin1'), value] as const);
    return this.packed.with(rows).toString();
  }
}
