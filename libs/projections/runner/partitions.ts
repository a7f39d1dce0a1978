import { createHash } from 'node:crypto';
import { subjectKey, type Subject } from '../read-model/index.js';

/** Which of how many parts of the work. Everything about one partner is in one part. */
export interface Partition {
  readonly number: number;
  readonly of: number;
}

/** All of the work in one part. */
export const WHOLE: Partition = { number: 0, of: 1 };

/** Whether the documents of a subject belong to the partition: the same on every machine. */
export const belongsTo = ({ number, of }: Partition, subject: Subject): boolean =>
  of === 1 || createHash('sha256').update(subjectKey(subject)).digest().readUInt32BE(0) % of === number;
