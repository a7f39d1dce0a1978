/** A whole number as people read it: `1,204`. */
export const count = (number: number): string => number.toLocaleString('en');
