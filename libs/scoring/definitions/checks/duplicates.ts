/** The positions of those that came before, in their order: `duplicates(['a', 'b', 'a'])` is `[2]`. */
export const duplicates = (values: readonly string[]): readonly number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
