/** A problem that a caller can meet, as its page in the documentation tells it. */
export interface ProblemKind {
  /** HTTP status. */
  readonly status: number;
  readonly title: string;
  /** When it is given. */
  readonly when: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A rule of the domain said no: 422. */
export const rule = (title: string, when: string, remedy: string): ProblemKind => ({ status: 422, title, when, remedy });
