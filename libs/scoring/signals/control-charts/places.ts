/** A stretch of places in a series, counted from 0, both ends included. */
export interface Places {
  readonly from: number;
  readonly to: number;
}

/** How many values lie in a stretch; undefined is a gap. */
export const observedIn = (values: readonly unknown[], { from, to }: Places): number =>
  values.slice(from, to + 1).filter((value) => value !== undefined).length;

/** The stretches without a gap within a stretch, in order. */
export function unbroken(values: readonly unknown[], { from, to }: Places): readonly Places[] {
  const found: Places[] = [];
  let start = from;
  for (let place = from; place <= to + 1; place += 1) {
    if (place <= to && values[place] !== undefined) continue;
    if (place > start) found.push({ from: start, to: place - 1 });
    start = place + 1;
  }
  return found;
}
