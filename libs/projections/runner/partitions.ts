import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { subjectKey, type Subject } from '../read-model/index.js';

/** Which of how many parts of the work. Everything about one partner is in one part. */
export interface Partition {
  readonly number: number;
  readonly of: number;
}

/** All of the work in one part. */
export const WHOLE: Partition = { number: 0, of: 1 };

/** The hashes of the subjects met last: a partner's events come many at a time, and each touches several documents. */
const remembered = new LRUCache<string, number>({ max: 4096 });

const hashOf = (key: string): number => {
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(key).digest().readUInt32BE(0);
  remembered.set(key, hash);
  return hash;
};

/** Whether the documents of a subject belong to the partition: the same on every machine. */
export const belongsTo = ({ number, of }: Partition, subject: Subject): boolean =>
  of === 1 || hashOf(subjectKey(subject)) % of === number;
