import { createScanner } from 'jsonc-parser';
import { ProblemError } from '#contracts';
import type { Fault } from '#kernel/body';

/** Kinds of tokens as jsonc-parser numbers them; its own names are compiled away. */
const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  string: 10,
  number: 11,
  end: 17,
} as const;

interface Level {
  readonly keys: Set<string> | undefined;
  key: string | number;
  expectsKey: boolean;
}

const MOST_DEPTH = 32;
const MOST_FAULTS = 100;

/** Walks the tokens of a JSON text once, without recursion, and keeps what a ledger must not let pass. */
class TokenWalk {
  readonly faults: Fault[] = [];
  readonly #levels: Level[] = [];

  open(isObject: boolean): boolean {
    if (this.#levels.length >= MOST_DEPTH) {
      this.#fault('json-too-deep', `expected at most ${MOST_DEPTH} levels`);
      return false;
    }
    this.#levels.push({ keys: isObject ? new Set() : undefined, key: isObject ? '' : 0, expectsKey: isObject });
    return true;
  }

  close(): void {
    this.#levels.pop();
  }

  comma(): void {
    const level = this.#levels.at(-1);
    if (!level) return;
    if (level.keys) level.expectsKey = true;
    else level.key = Number(level.key) + 1;
  }

  string(value: string): void {
    const level = this.#levels.at(-1);
    if (level?.keys && level.expectsKey) {
      level.key = value;
      level.expectsKey = false;
      if (level.keys.has(value)) this.#fault('json-invalid', 'expected each key once');
      level.keys.add(value);
      if (value === '__proto__') this.#fault('json-invalid', 'expected no such field');
    }
    if (!value.isWellFormed()) this.#fault('json-invalid', 'expected well-formed Unicode: a surrogate stands alone');
  }

  number(text: string): void {
    const value = Number(text);
    if (!Number.isFinite(value))
      this.#fault('json-invalid', `expected a number that a double can hold, found ${text.slice(0, 40)}`);
    else if (/^-?\d+$/.test(text) && !Number.isSafeInteger(value))
      this.#fault('json-invalid', `expected a whole number of at most 2^53 - 1, found ${text.slice(0, 40)}; send it as text`);
  }

  #fault(code: string, message: string): void {
    const path = this.#levels.map(({ key }) => key).join('.');
    if (this.faults.length < MOST_FAULTS) this.faults.push({ path: path.slice(0, 200), code, message });
  }
}

/** What `JSON.parse` lets pass and a ledger must not: duplicate keys, numbers that lose digits, lone surrogates, nesting deeper than 32. */
export function jsonFaults(text: string): readonly Fault[] {
  const scanner = createScanner(text, true);
  const walk = new TokenWalk();
  for (let token: number = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    if (token === Token.openBrace || token === Token.openBracket) {
      if (!walk.open(token === Token.openBrace)) break;
    } else if (token === Token.closeBrace || token === Token.closeBracket) walk.close();
    else if (token === Token.comma) walk.comma();
    else if (token === Token.string) walk.string(scanner.getTokenValue());
    else if (token === Token.number) walk.number(scanner.getTokenValue());
  }
  return walk.faults;
}

/** The value of a JSON text. Throws `body-malformed` with every fault and its path. */
export function parseStrictJson(text: string): unknown {
  const faults = jsonFaults(text);
  if (faults.length > 0) throw new ProblemError('body-malformed', 'the body is JSON that cannot be kept: see faults', { faults });
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const fault = { path: '', code: 'json-invalid', message: error.message };
    throw new ProblemError('body-malformed', 'the body is no JSON', { faults: [fault], cause: error });
  }
}
