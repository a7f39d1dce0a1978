/** Why a value cannot be kept, and where in it: `path` is `.criteria[2].weight`, empty for the value itself. */
export interface Fault {
  readonly path: string;
  readonly expectation: string;
}

/** As deep as objects and arrays of an event may be nested. */
const DEEPEST = 64;

const fault = (expectation: string): Fault => ({ path: '', expectation });

const within = (step: string, inner: Fault | undefined): Fault | undefined =>
  inner && { path: step + inner.path, expectation: inner.expectation };

/** Plain in whichever realm it was made: its prototype is null, or the root of its own chain. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

const faultInside = (value: object, depth: number): Fault | undefined => {
  if (depth > DEEPEST) return fault(`expected at most ${DEEPEST} levels of nesting`);
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      const inner = within(`[${at}]`, faultOf(value[at], depth + 1));
      if (inner) return inner;
    }
    return undefined;
  }
  if (!isPlain(value)) return fault('expected a plain object, an array or a primitive');
  for (const [key, held] of Object.entries(value)) {
    const inner = key.isWellFormed() ? faultOf(held, depth + 1) : fault('expected a key in well-formed Unicode');
    if (inner) return within(`.${key}`, inner);
  }
  return undefined;
};

/** What keeps a value from coming back from JSON as it went in; `undefined` where nothing does. */
export const faultOf = (value: unknown, depth = 1): Fault | undefined => {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed() ? undefined : fault('expected well-formed Unicode');
    case 'number':
      return Number.isFinite(value) ? undefined : fault('expected a finite number');
    case 'boolean':
      return undefined;
    case 'object':
      return value === null ? undefined : faultInside(value, depth);
    case 'undefined':
      return fault('expected the field to be left out, or null');
    default:
      return fault(`expected a value that JSON can hold, not a ${typeof value}`);
  }
};

/** As `faultOf`, for what must be an object at its top. */
export const objectFaultOf = (value: unknown): Fault | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? faultOf(value) : fault('expected an object');
