import { Type, type TSchema } from 'typebox';
import type { Document, ReadStore } from '#read-store';
import { alsoRecordedIn } from './measurements/recorded-twice.js';

/** A field that documents of a read model have when they are read as they are now, worked out from others: nothing is stored of it. */
export interface DerivedField {
  readonly readModel: string;
  readonly name: string;
  readonly schema: TSchema;
  /** Its value for each of the documents, by their ids. */
  of(store: ReadStore, documents: readonly Document[]): Promise<ReadonlyMap<string, unknown>>;
}

/** Every derived field. */
export const derivedFields: readonly DerivedField[] = [
  {
    readModel: 'measurements',
    name: 'alsoRecordedIn',
    schema: Type.Array(Type.String({ description: 'Id of a period' }), {
      description:
        'Other periods of the partner and program in which the same record of the source counts as well: it is counted twice. In JSON, where all fields are asked for, of what is known now',
    }),
    of: alsoRecordedIn,
  },
];

/** The derived fields of a read model. */
export const derivedOf = (readModel: string): readonly DerivedField[] =>
  derivedFields.filter((field) => field.readModel === readModel);
