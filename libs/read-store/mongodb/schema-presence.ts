interface Node {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
}

const admitsNull = ({ type, enum: values, anyOf }: Node): boolean => {
  if (anyOf !== undefined) return anyOf.some(admitsNull);
  if (values !== undefined) return values.includes(null);
  return typeof type !== 'string' || type === 'null';
};

/** Whether every document of the JSON Schema has a value at the path: required all the way, and never null. */
export const isAlwaysThere = (schema: object | undefined, steps: readonly string[]): boolean => {
  let node: Node | undefined = schema;
  for (const step of steps) {
    if (node?.required?.includes(step) !== true) return false;
    node = node.properties?.[step];
  }
  return node !== undefined && !admitsNull(node);
};
