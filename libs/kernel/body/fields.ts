import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { TSchema } from 'typebox';
import { DECIMAL_PATTERN, isDecimalString } from '../decimal.js';
import { IDENTIFIER_PATTERN, isIdentifier } from '../identifiers.js';
import { isBusinessDate, isInstant } from '../time.js';
import type { BodyClass } from '../decider/command.js';
import { Holds } from './part-of.js';
import { shapeFaults } from './shape-faults.js';

const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

const described = (description: string, more: object = {}): PropertyDecorator =>
  JSONSchema({ description, ...more }) as PropertyDecorator;

const checked = (name: string, holds: (value: unknown) => boolean, expected: string): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: holds, defaultMessage: () => `expected ${expected}` } });

/** The field may be left out. Null is not the same as left out, and is refused. */
export const Optional = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** An identifier: lower-case letters, digits and hyphens, at most 63. */
export const Identifier = (description: string): PropertyDecorator =>
  all(
    checked('identifier', isIdentifier, 'lower-case letters, digits and hyphens, at most 63, not starting with a hyphen'),
    described(description, { type: 'string', pattern: IDENTIFIER_PATTERN }),
  );

/** Text of so many characters. */
export const Text = (description: string, { min = 1, max = 500 } = {}): PropertyDecorator =>
  all(
    IsString({ message: 'expected text' }),
    MinLength(min, { message: `expected at least ${min} characters` }),
    MaxLength(max, { message: `expected at most ${max} characters` }),
    described(description),
  );

/** Why a command is issued. */
export const Reason = (): PropertyDecorator => Text('Why: shown in the audit trail', { max: 2000 });

/** Text that matches a pattern; `expected` names what that is. */
export const Pattern = (description: string, pattern: RegExp, expected: string): PropertyDecorator =>
  all(Matches(pattern, { message: `expected ${expected}` }), described(description, { type: 'string' }));

/** A decimal string. */
export const DecimalField = (description: string): PropertyDecorator =>
  all(
    checked('decimalString', isDecimalString, 'a decimal as text, such as "12.50", of at most 20 integer and 12 fraction digits'),
    described(description, { type: 'string', pattern: DECIMAL_PATTERN }),
  );

/** A date of the calendar, such as 2011-02-28. */
export const BusinessDate = (description: string): PropertyDecorator =>
  all(
    checked('businessDate', isBusinessDate, 'a date that exists, as YYYY-MM-DD'),
    described(description, { type: 'string', format: 'date' }),
  );

/** An instant in UTC, such as 2011-02-28T10:00:00Z. */
export const Instant = (description: string): PropertyDecorator =>
  all(
    checked('instant', isInstant, 'an instant in UTC that exists, as YYYY-MM-DDTHH:MM:SSZ'),
    described(description, { type: 'string', format: 'date-time' }),
  );

/** A date of the calendar or an instant in UTC. */
export const DateOrInstant = (description: string): PropertyDecorator =>
  all(
    checked(
      'dateOrInstant',
      (value) => isBusinessDate(value) || isInstant(value),
      'a date that exists, as YYYY-MM-DD, or an instant in UTC, as YYYY-MM-DDTHH:MM:SSZ',
    ),
    described(description, {
      type: 'string',
      oneOf: [{ format: 'date' }, { format: 'date-time' }],
    }),
  );

/** One of a few words. */
export const OneOf = (description: string, values: readonly string[]): PropertyDecorator =>
  all(
    IsIn(values, { message: `expected one of: ${values.join(', ')}` }),
    described(description, { type: 'string', enum: [...values] }),
  );

/** A whole number within bounds, both included. */
export const Whole = (description: string, { min = 0, max = 1_000_000_000 } = {}): PropertyDecorator =>
  all(
    IsInt({ message: 'expected a whole number' }),
    Min(min, { message: `expected at least ${min}` }),
    Max(max, { message: `expected at most ${max}` }),
    described(description, { type: 'integer' }),
  );

/** True or false. */
export const Flag = (description: string): PropertyDecorator =>
  all(IsBoolean({ message: 'expected true or false' }), described(description));

/** A list of identifiers, each once. */
export const Identifiers = (description: string, { min = 0, max = 100 } = {}): PropertyDecorator =>
  all(
    checked(
      'identifiers',
      (value) =>
        Array.isArray(value) &&
        value.length >= min &&
        value.length <= max &&
        value.every(isIdentifier) &&
        new Set(value).size === value.length,
      `${min} to ${max} different identifiers of lower-case letters, digits and hyphens`,
    ),
    described(description, { type: 'array', items: { type: 'string', pattern: IDENTIFIER_PATTERN } }),
  );

/** A list of objects of one class. */
export const ListOf = (item: () => BodyClass<object>, description: string, { min = 1, max = 100 } = {}): PropertyDecorator =>
  all(
    IsArray({ message: 'expected a list' }),
    ArrayMinSize(min, { message: `expected at least ${min}` }),
    ArrayMaxSize(max, { message: `expected at most ${max}` }),
    checked('objects', (value) => Array.isArray(value) && !value.some(Array.isArray), 'objects, none of them a list'),
    ValidateNested({ each: true, message: 'expected an object' }),
    Holds(item),
    described(description),
  );

/** An object of one class. */
export const Part = (part: () => BodyClass<object>, description: string): PropertyDecorator =>
  all(
    checked('object', (value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'an object'),
    ValidateNested({ message: 'expected an object' }),
    Holds(part),
    described(description),
  );

/** A value that a data schema describes: definitions that are stored as they were sent. Fields unknown to it are faults. */
export const Shape = (schema: TSchema, description: string): PropertyDecorator =>
  all(
    ValidateBy(
      {
        name: 'shape',
        validator: {
          validate: (value) => shapeFaults(schema, value).length === 0,
          defaultMessage: () => 'expected another shape',
        },
      },
      { context: { faults: (value: unknown) => shapeFaults(schema, value) } },
    ),
    described(description, JSON.parse(JSON.stringify(schema)) as object),
  );
