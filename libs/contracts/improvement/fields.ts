import { Type } from 'typebox';
import { DECIMAL_PATTERN, IDENTIFIER_PATTERN, Side } from '#kernel';

/** An identifier. */
export const id = (description: string) => Type.String({ pattern: IDENTIFIER_PATTERN, description });

/** A business date. */
export const date = (description: string) => Type.String({ format: 'date', description });

/** A decimal string. */
export const decimal = (description: string) => Type.String({ pattern: DECIMAL_PATTERN, description });

/** Text that says something. */
export const text = (description: string, maxLength = 2000) => Type.String({ minLength: 1, maxLength, description });

/** A person, by a pseudonymous id. */
export const person = (description: string) => text(`${description}: a pseudonymous id`, 200);

/** A side of the partnership. */
export const side = (description: string) => Type.Enum(Side.enum, { description });

/** Yes or no. */
export const flag = (description: string) => Type.Boolean({ description });

/** A whole number. */
export const whole = (description: string, minimum = 0, maximum = 1_000_000_000) =>
  Type.Integer({ minimum, maximum, description });

/** The id of a period, such as FY2011-P04. */
export const period = (description: string) => Type.String({ description: `${description}, such as FY2011-P04` });
