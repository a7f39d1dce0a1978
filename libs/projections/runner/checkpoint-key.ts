import type { Partition } from './partitions.js';

/** Under which name the read store keeps the checkpoint of one partition of a collection. */
export const checkpointKey = (collection: string, { number, of }: Partition): string => `${collection}/${number}of${of}`;
