/** One call of a client: what it asked, when, and what it was answered. Times are of one clock. */
export interface Operation<Input, Output> {
  readonly input: Input;
  /** `undefined` where nobody knows: it may have taken effect at any time after it was asked, or never. */
  readonly output: Output | undefined;
  readonly asked: number;
  /** Infinity where no answer came. */
  readonly answered: number;
}

/** What one object does when nothing happens at once. */
export interface Model<State, Input, Output> {
  readonly initial: State;
  /** The state after the input, and what is answered. */
  step(state: State, input: Input): { readonly state: State; readonly output: Output };
  /** A text that two states share only where they are the same; and two outputs likewise. */
  text(value: State | Output): string;
}

/**
 * An order of the operations in which each takes effect at one moment between its question and its answer, and every answer is what the model
 * gives; `undefined` where there is none. The search of Wing and Gong (Testing and Verifying Concurrent Objects, 1993), which forgets nothing
 * that it has tried, as Lowe proposes (Testing for Linearizability, 2017).
 */
export function linearization<State, Input, Output>(
  operations: readonly Operation<Input, Output>[],
  model: Model<State, Input, Output>,
): readonly Operation<Input, Output>[] | undefined {
  const tried = new Set<string>();
  const order: Operation<Input, Output>[] = [];
  const left = new Set(operations);

  const search = (state: State): boolean => {
    if (left.values().every(({ output }) => output === undefined)) return true;
    const position = `${operations.map((operation) => (left.has(operation) ? '1' : '0')).join('')} ${model.text(state)}`;
    if (tried.has(position)) return false;
    tried.add(position);
    const firstAnswer = Math.min(...left.values().map(({ answered }) => answered));
    for (const operation of Array.from(left)) {
      if (operation.asked > firstAnswer) continue;
      const next = model.step(state, operation.input);
      if (operation.output !== undefined && model.text(operation.output) !== model.text(next.output)) continue;
      left.delete(operation);
      order.push(operation);
      if (search(next.state)) return true;
      order.pop();
      left.add(operation);
    }
    return false;
  };
  return search(model.initial) ? order : undefined;
}
