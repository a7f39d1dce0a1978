/** A rule said no. `path` names the field of the body that it is about, `''` for the command as a whole. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly path: string;
  readonly message: string;
}

/** Refuses a command: a stable code, the field at fault, and a sentence that says what was expected. */
export const refuse = <const Code extends string>(code: Code, path: string, message: string): Refusal<Code> => ({
  refused: code,
  path,
  message,
});

/** Whether a decision, or the stream that a command names, is a refusal. */
export const isRefusal = (decision: object | string): decision is Refusal =>
  typeof decision === 'object' && 'refused' in decision;
