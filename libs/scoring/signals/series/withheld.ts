/** Why no statistic is shown. */
export type WithheldCode =
  | 'too-few-points'
  | 'baseline-too-short'
  | 'baseline-unknown'
  | 'baseline-order'
  | 'no-variation'
  | 'not-counts'
  | 'nothing-to-compare'
  | 'target-needed';

/** No statistic is shown, and why: a stable code and a sentence. */
export interface Withheld {
  readonly withheld: WithheldCode;
  readonly message: string;
}

/** Withholds a statistic. */
export const withhold = (withheld: WithheldCode, message: string): Withheld => ({ withheld, message });

/** Whether a statistic is withheld. */
export const isWithheld = (result: object): result is Withheld => 'withheld' in result;
