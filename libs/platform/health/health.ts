/** What readiness depends on: a name, and whether it can serve now, with what an operator wants to know. */
export interface HealthIndicator {
  readonly name: string;
  check(): Promise<{ readonly ready: boolean; readonly [detail: string]: unknown }>;
}

/** Where the parts of a process register what their readiness depends on. */
export class Health {
  readonly #indicators: HealthIndicator[] = [];

  /** Adds something that readiness depends on. */
  register(indicator: HealthIndicator): void {
    this.#indicators.push(indicator);
  }

  /** Whether everything can serve, and each answer by name; an indicator that fails is not ready. */
  async check(): Promise<{ readonly ready: boolean; readonly checks: Readonly<Record<string, unknown>> }> {
    const answers = await Promise.all(
      this.#indicators.map(async (indicator) => {
        const answer = await indicator.check().catch((error: unknown) => ({ ready: false, error: String(error) }));
        return [indicator.name, answer] as const;
      }),
    );
    return { ready: answers.every(([, { ready }]) => ready), checks: Object.fromEntries(answers) };
  }
}
