import { Type, type TOptional, type TString } from 'typebox';
import { DECIMAL_PATTERN, IDENTIFIER_PATTERN } from '#kernel';

/** A field that holds a decimal string. */
export const decimalField = (description: string): TString => Type.String({ pattern: DECIMAL_PATTERN, description });

/** A decimal that may be left out; the description says what holds then. */
export const optionalDecimal = (description: string): TOptional<TString> => Type.Optional(decimalField(description));

/** A field that holds an identifier. */
export const identifierField = (description: string): TString => Type.String({ pattern: IDENTIFIER_PATTERN, description });

/** A field of text for people, never empty. */
export const textField = (description: string, maxLength = 500): TString => Type.String({ minLength: 1, maxLength, description });

/** A field that holds a sum of decimals, which may have more digits than a single one. */
export const decimalTotal = (description: string): TString => Type.String({ pattern: '^-?\\d+(\\.\\d+)?$', description });
