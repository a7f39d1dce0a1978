/** The target and baseline that a criterion gives to a curve without its own. */
export interface CurveDefaults {
  readonly target?: string | undefined;
  readonly baseline?: string | undefined;
}
