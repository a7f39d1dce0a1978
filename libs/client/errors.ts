/** A fault of a request: where it is, and what was expected. */
export interface RequestFault {
  readonly path: string;
  readonly message: string;
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly faults?: readonly RequestFault[];
}

/** The ledger answered with a problem (RFC 9457). */
export class LedgerProblem extends Error {
  override readonly name = 'LedgerProblem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly faults: readonly RequestFault[] = [],
  ) {
    super([`${code}: ${detail}`, ...faults.map(({ path, message }) => `  ${path || '(body)'}: ${message}`)].join('\n'));
  }

  /** The problem that a response tells of. */
  static async of(response: Response): Promise<LedgerProblem> {
    const text = await response.text();
    const { code = 'unknown', detail = `answered ${response.status} ${response.statusText}`, faults } = problemIn(text);
    return new LedgerProblem(response.status, code, detail, faults);
  }
}

const problemIn = (text: string): Problem => {
  try {
    return (JSON.parse(text) ?? {}) as Problem;
  } catch {
    // A proxy in between answers in its own words: the status is all that can be told.
    return {};
  }
};

/** Nothing answers at the address. */
export class LedgerUnreachable extends Error {
  override readonly name = 'LedgerUnreachable';
  constructor(
    readonly url: string,
    options: { readonly cause: unknown },
  ) {
    super(`no ledger answers at ${url} (${reasonOf(options.cause)})`, options);
  }
}

const reasonOf = (error: unknown): string => {
  const { code, message, cause } = (error ?? {}) as {
    readonly code?: string;
    readonly message?: string;
    readonly cause?: unknown;
  };
  return code ?? (cause === undefined ? (message ?? String(error)) : reasonOf(cause));
};

const PASSING_STATUS: ReadonlySet<number> = new Set([429, 502, 503, 504]);
const PASSING_CODE: ReadonlySet<string> = new Set(['race-lost', 'command-in-flight', 'store-unavailable']);

/** Whether the same request may well be answered otherwise a little later. */
export const isPassing = ({ status = 0, code = '' }: { readonly status?: number; readonly code?: string }): boolean =>
  PASSING_STATUS.has(status) || PASSING_CODE.has(code);
