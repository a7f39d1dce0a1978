import { flawsInAppending } from './appending.js';
import { flawsInContent } from './content.js';
import type { Flaw } from './flaw.js';
import { flawsInLifetimes } from './lifetimes.js';
import { flawsInPositions } from './positions.js';
import { flawsInReading } from './reading.js';
import { flawsInRepeats } from './repeats.js';
import { flawsInSubscribing } from './subscribing.js';

/** At least one way to break each promise of the port. */
export const flaws: readonly Flaw[] = [
  ...flawsInAppending,
  ...flawsInRepeats,
  ...flawsInContent,
  ...flawsInReading,
  ...flawsInPositions,
  ...flawsInSubscribing,
  ...flawsInLifetimes,
];

export type { Flaw } from './flaw.js';
export { memoryHarness } from './memory-harness.js';
