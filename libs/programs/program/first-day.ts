import type { Program } from './program.js';

/** The first day on which a program holds; `undefined` where it is not defined. */
export const firstDay = ({ program }: Program): string | undefined =>
  program.map(({ effectiveFrom }) => effectiveFrom).toSorted()[0];
