/** One revision of a definition. */
export interface Revision<Definition> {
  /** Revision of the program's rules that it made. */
  readonly number: number;
  /** First day on which it holds, in the program's time zone; until the day before a later revision's. */
  readonly effectiveFrom: string;
  readonly definition: Definition;
  /** Whether it takes the definition out of use. */
  readonly retired: boolean;
}
