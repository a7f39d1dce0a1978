import * as fc from 'fast-check';

/** Where changes land, properties are tried on the same cases each time; elsewhere on new ones. `FAST_CHECK_SEED` chooses the cases. */
const { CI, FAST_CHECK_SEED } = process.env;
const seed = FAST_CHECK_SEED ?? (CI === undefined ? undefined : '20111003');

if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
