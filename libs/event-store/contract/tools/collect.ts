/** All that an iterable gives, in order. */
export const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** The first items that an iterable gives, at most `count`; then it is left. */
export const first = async <Item>(items: AsyncIterable<Item>, count: number): Promise<Item[]> => {
  const some: Item[] = [];
  for await (const item of items) {
    some.push(item);
    if (some.length >= count) break;
  }
  return some;
};
