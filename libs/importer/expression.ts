import jsonata from 'jsonata';
import { Temporal } from 'temporal-polyfill';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { MappingInvalid } from './mapping.js';

/** A command as a mapping makes it. */
export const MappedCommand = Type.Object({
  command: Type.String({ description: 'Name of the command, such as RecordMetric' }),
  body: Type.Record(Type.String(), Type.Unknown(), { description: 'Its body' }),
});
export type MappedCommand = Static<typeof MappedCommand>;

/** A row or group cannot be mapped, for this reason. */
export class Unmappable extends Error {
  override readonly name = 'Unmappable';
}

/** An identifier from any text: lower case, without accents, other characters as hyphens, at most 63. */
const slug = (text: unknown): string =>
  String(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 63);

/** Days from one date to another; negative where the second comes first. */
const days = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

type Find = (key: string) => Readonly<Record<string, unknown>> | undefined;

/** Compiles a JSONata expression that yields one command or a list of them. Throws `MappingInvalid` where it cannot be read. */
export function compileExpression(text: string, findRow: Find): (input: unknown) => Promise<readonly MappedCommand[]> {
  let expression: ReturnType<typeof jsonata>;
  try {
    expression = jsonata(text);
  } catch (error) {
    const { message, position } = error as { readonly message: string; readonly position?: number };
    throw new MappingInvalid(`the expression cannot be read at character ${position ?? '?'}: ${message}`, { cause: error });
  }
  expression.registerFunction('slug', slug, '<s:s>');
  expression.registerFunction('days', days, '<ss:n>');
  expression.registerFunction('row', (key: string) => findRow(key), '<s:o>');
  return async (input) => commandsOf(await evaluate(expression, input));
}

const evaluate = async (expression: ReturnType<typeof jsonata>, input: unknown): Promise<unknown> => {
  try {
    return await expression.evaluate(input);
  } catch (error) {
    throw new Unmappable((error as { readonly message?: string }).message ?? String(error), { cause: error });
  }
};

const commandsOf = (result: unknown): readonly MappedCommand[] => {
  if (result === undefined) return [];
  const commands: unknown[] = Array.isArray(result) ? result : [result];
  return commands.map((command) => {
    if (Value.Check(MappedCommand, command)) return command;
    throw new Unmappable(`expected {command, body}, found ${JSON.stringify(command)?.slice(0, 200)}`);
  });
};
