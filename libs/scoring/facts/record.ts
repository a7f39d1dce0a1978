/** What every record has. */
interface RecordHead {
  /** Identifier of the record, which orders records of the same instant. */
  readonly recordId: string;
  /** When it occurred: an instant in UTC. */
  readonly at: string;
  /** How many records it stands for, a whole number; 1 unless given. A value is then their mean in a mean, their sum in a sum. */
  readonly weight?: number | undefined;
}

/** A value. */
export interface ValueRecord extends RecordHead {
  readonly status: 'value';
  readonly value: string;
}

/** A numerator and its denominator, which may be zero. */
export interface RatioRecord extends RecordHead {
  readonly status: 'ratio';
  readonly numerator: string;
  readonly denominator: string;
}

/** No value, and why: nothing to measure, or not measured. */
export interface ExcludedRecord extends RecordHead {
  readonly status: 'not-applicable' | 'missing';
  readonly reason: string;
}

/** One record of a metric, as it enters the facts. */
export type FactRecord = ValueRecord | RatioRecord | ExcludedRecord;
