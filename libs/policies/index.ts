import { detectSignals } from './detect-signals/detect-signals.js';
import { moveMeasurement } from './move-measurement/move-measurement.js';
import type { Policy } from './policy.js';
import { returnMeasurement } from './return-measurement/return-measurement.js';

export type { Policy } from './policy.js';

/** Every policy of the ledger. */
export const policies: readonly Policy[] = [moveMeasurement, returnMeasurement, detectSignals];
