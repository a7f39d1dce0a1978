/** How a subscription is ended from the server's side: as by a failure, or as by a server that stops in good order. */
export type Ending = 'cut' | 'clean';

type End = (ending: Ending) => void;

/** The open subscriptions, and the one that is to end in the middle. */
export class Subscriptions {
  readonly #open = new Set<End>();
  #plan: { readonly ending: Ending; left: number } | undefined;

  /** Keeps one until the returned function is called. */
  opened(end: End): () => void {
    this.#open.add(end);
    return () => this.#open.delete(end);
  }

  /** Counts an event that a subscription has sent; ends that subscription if its turn has come. */
  sent(end: End): void {
    if (this.#plan === undefined) return;
    this.#plan.left -= 1;
    if (this.#plan.left > 0) return;
    const { ending } = this.#plan;
    this.#plan = undefined;
    end(ending);
  }

  /** Ends all that are open, or, with a count, the one that sends that many events (counted over all) from now on. */
  end(ending: Ending, afterEvents: number | undefined): void {
    if (afterEvents === undefined) for (const end of this.#open) end(ending);
    else this.#plan = { ending, left: afterEvents };
  }

  /** Forgets what was to come. */
  clear(): void {
    this.#plan = undefined;
  }
}
