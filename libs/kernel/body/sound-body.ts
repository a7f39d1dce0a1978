import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';
import type { BodyClass } from '../decider/command.js';
import { partOf } from './part-of.js';

type Plain = Readonly<Record<string, unknown>>;
type Check = (value: unknown, body: Plain) => boolean;

/** What the decorators of one field demand. */
interface Field {
  readonly name: string;
  /** Whether the field is checked at all, as `ValidateIf` says. */
  readonly asked: readonly Check[];
  readonly checks: readonly Check[];
  readonly part: Reader | undefined;
}

interface Reader {
  readonly bodyClass: BodyClass<object>;
  readonly fields: ReadonlyMap<string, Field>;
}

const readers = new WeakMap<BodyClass<object>, Reader>();

/**
 * The body as its class where everything that its decorators demand holds; `undefined` where anything does not, or cannot be told here. The
 * decorators are collected once a class, for class-validator walks through all of them anew for every body: what is wrong with a body it
 * still says alone, and nothing is accepted here that it would refuse.
 */
export const soundBody = <Body extends object>(bodyClass: BodyClass<Body>, plain: unknown): Body | undefined =>
  read(readerOf(bodyClass), plain) as Body | undefined;

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

function read({ bodyClass, fields }: Reader, plain: unknown): object | undefined {
  if (!isPlain(plain)) return undefined;
  const body: Record<string, unknown> = new bodyClass() as Record<string, unknown>;
  for (const name of Object.keys(plain)) {
    if (!fields.has(name)) return undefined;
    body[name] = plain[name];
  }
  for (const { name, asked, checks, part } of fields.values()) {
    const value = plain[name];
    if (!asked.every((holds) => holds(value, plain))) continue;
    if (!checks.every((holds) => holds(value, plain))) return undefined;
    if (!part) continue;
    const held = Array.isArray(value) ? readAll(part, value) : read(part, value);
    if (!held) return undefined;
    body[name] = held;
  }
  return body;
}

function readAll(part: Reader, values: readonly unknown[]): readonly object[] | undefined {
  const held: object[] = [];
  for (const value of values) {
    const each = read(part, value);
    if (!each) return undefined;
    held.push(each);
  }
  return held;
}

function readerOf(bodyClass: BodyClass<object>): Reader {
  const known = readers.get(bodyClass);
  if (known) return known;
  const reader: Reader = { bodyClass, fields: new Map(fieldsOf(bodyClass).map((field) => [field.name, field])) };
  readers.set(bodyClass, reader);
  return reader;
}

function fieldsOf(bodyClass: BodyClass<object>): readonly Field[] {
  const storage = getMetadataStorage();
  const demands = storage.groupByPropertyName(storage.getTargetValidationMetadatas(bodyClass, '', false, false));
  return Object.entries(demands).map(([name, ofField]) => {
    const of = (type: string) => ofField.filter((demand) => demand.type === type);
    const part = of(ValidationTypes.NESTED_VALIDATION).length > 0 ? partOf(bodyClass, name) : undefined;
    return {
      name,
      asked: of(ValidationTypes.CONDITIONAL_VALIDATION).map(
        ({ constraints: [holds] }) =>
          (value: unknown, body: Plain) =>
            (holds as (body: Plain, value: unknown) => boolean)(body, value),
      ),
      checks: of(ValidationTypes.CUSTOM_VALIDATION).flatMap(({ constraintCls, constraints }) =>
        storage.getTargetValidatorConstraints(constraintCls).map(({ instance }) => (value: unknown, body: Plain) => {
          const about: ValidationArguments = { value, constraints, targetName: bodyClass.name, object: body, property: name };
          return instance.validate(value, about) === true;
        }),
      ),
      part: part && readerOf(part),
    };
  });
}
