import * as appending from './appending.js';
import * as closing from './closing.js';
import * as content from './content.js';
import * as expectedRevisions from './expected-revisions.js';
import * as otherReaders from './other-readers.js';
import * as positions from './positions.js';
import * as racing from './racing.js';
import * as reading from './reading.js';
import * as rejections from './rejections.js';
import * as repeats from './repeats.js';
import * as subscribing from './subscribing.js';
import type { Guarantee } from '../guarantee.js';

/** Every promise of the port. */
export const guarantees: readonly Guarantee[] = [
  appending,
  expectedRevisions,
  racing,
  repeats,
  content,
  rejections,
  reading,
  positions,
  subscribing,
  otherReaders,
  closing,
].flatMap((group): readonly Guarantee[] => Object.values(group));
