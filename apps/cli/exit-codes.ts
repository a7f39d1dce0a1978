/** How the program ends: what was asked for was done and found in order; rows were rejected or differences found; it could not be done. */
export const EXIT = { done: 0, found: 1, failed: 2 } as const;
