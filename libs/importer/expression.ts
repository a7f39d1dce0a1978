import { isDecimalString } from '#kernel';
import jsonata from 'jsonata';
import { LRUCache } from 'lru-cache';
import { Temporal } from 'temporal-polyfill';
import { MappingInvalid } from './mapping.js';

/** A command as a mapping makes it: its name, such as RecordMetric, and its body. */
export interface MappedCommand {
  readonly command: string;
  readonly body: object;
}

/** A row or group cannot be mapped, for this reason. */
export class Unmappable extends Error {
  override readonly name = 'Unmappable';
}

/** An identifier from any text: lower case, without accents, other characters as hyphens, at most 63. */
const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 63)
    .replace(/-$/, '');

/** Days from one date to another; negative where the second comes first. */
const days = (from: string, to: string): number =>
  from === to ? 0 : Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

type Find = (key: string) => Readonly<Record<string, unknown>> | undefined;
type Expression = ReturnType<typeof jsonata>;

const MOST_SLUGS = 10_000;

/**
 * The functions that expressions have beside JSONata's own. Not declared with a signature, which JSONata checks anew at every call: they
 * check for themselves. All but `slug` and `days` answer what is missing with what is missing.
 */
const functionsFor = (findRow: Find): Readonly<Record<string, (...args: never[]) => unknown>> => {
  const slugs = new LRUCache<string, string>({ max: MOST_SLUGS });
  return {
    slug: (text: unknown) => {
      if (typeof text !== 'string') throw new Unmappable(`$slug expects a text, found ${JSON.stringify(text)}`);
      const known = slugs.get(text) ?? slugOf(text);
      slugs.set(text, known);
      return known;
    },
    days: (from: unknown, to: unknown) => {
      if (typeof from === 'string' && typeof to === 'string') return days(from, to);
      throw new Unmappable(`$days expects two dates, found ${JSON.stringify(from)} and ${JSON.stringify(to)}`);
    },
    isNumber: (text: unknown) => typeof text === 'number' || (typeof text === 'string' && isDecimalString(text)),
    row: (key: unknown) => (key === undefined ? undefined : findRow(String(key))),
  };
};

/** Compiles a JSONata expression that yields one command or a list of them. Throws `MappingInvalid` where it cannot be read. */
export function compileExpression(text: string, findRow: Find): (input: unknown) => Promise<readonly MappedCommand[]> {
  const expression = parsed(text);
  for (const [name, implementation] of Object.entries(functionsFor(findRow)))
    expression.registerFunction(name, implementation as (this: jsonata.Focus, ...args: unknown[]) => unknown);
  return async (input) => commandsOf(await evaluate(expression, input));
}

const parsed = (text: string): Expression => {
  try {
    return jsonata(text);
  } catch (error) {
    const { message, position } = error as { readonly message: string; readonly position?: number };
    throw new MappingInvalid(`the expression cannot be read at character ${position ?? '?'}: ${message}`, { cause: error });
  }
};

const evaluate = async (expression: Expression, input: unknown): Promise<unknown> => {
  try {
    return await expression.evaluate(input);
  } catch (error) {
    throw new Unmappable((error as { readonly message?: string }).message ?? String(error), { cause: error });
  }
};

const commandsOf = (result: unknown): readonly MappedCommand[] => {
  if (result === undefined) return [];
  const commands: readonly unknown[] = Array.isArray(result) ? result : [result];
  return commands.map((command) => {
    if (isCommand(command)) return command;
    throw new Unmappable(`expected {"command": …, "body": {…}}, found ${JSON.stringify(command)?.slice(0, 200)}`);
  });
};

const isCommand = (value: unknown): value is MappedCommand => {
  const { command, body } = (value ?? {}) as Partial<Record<keyof MappedCommand, unknown>>;
  return typeof command === 'string' && typeof body === 'object' && body !== null && !Array.isArray(body);
};
