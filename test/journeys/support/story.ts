import type { RunningLedger } from '../../support/running-ledger.js';

/** Something that happens in a ledger: each chapter is about a partner of its own. */
export class Story {
  #changes = 0;

  constructor(private readonly ledger: RunningLedger) {}

  /** Registers a partner and changes its profile a few times: four events. */
  async chapter(partnerId: string): Promise<void> {
    await this.ledger.accept('register-partner', {
      partnerId,
      name: `Partner ${partnerId}`,
      type: 'manufacturer',
      markets: ['nigeria'],
    });
    for (let at = 0; at < 3; at += 1) {
      this.#changes += 1;
      await this.ledger.accept('update-partner-profile', { partnerId, name: `Partner ${partnerId}, ${this.#changes}` });
    }
  }
}
