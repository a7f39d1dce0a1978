import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { LedgerClient } from '#client';
import type { Pair } from './pair.js';

const PARTNERS = Array.from({ length: 10 }, (_, number) => `vendor-${number}`);
const MONTHS = ['2010-10', '2010-11', '2010-12', '2011-01'];
const BATCH = 5;
const CLIENTS = 3;
const PAUSE_MS = 250;

interface Answer {
  readonly items: readonly { readonly eventIds?: readonly string[] }[];
}

/** Measurements that are recorded by several clients at once, each batch again and again until it is answered. */
export class Workload {
  /** Every event whose command was acknowledged. */
  readonly acknowledged: string[] = [];
  /** Every record whose command was acknowledged. */
  readonly recordIds: string[] = [];
  private readonly run = randomUUID().slice(0, 8);
  private readonly client: LedgerClient;
  private made = 0;
  private going = true;

  /** Sends to this write side, however often it is gone in between. */
  constructor(
    private readonly pair: Pair,
    private readonly url: string,
  ) {
    this.client = new LedgerClient({ url, credentials: { token: pair.token }, retries: 60 });
  }

  /** Enrols the partners that are measured, in the program of the example. Its rules must be there. */
  async prepare(): Promise<void> {
    for (const partnerId of PARTNERS) {
      const profile = { name: partnerId, type: 'manufacturer', markets: ['nigeria'], effectiveFrom: '2005-10-01' };
      await this.pair.accept(this.url, 'register-partner', { partnerId, ...profile });
      await this.pair.accept(this.url, 'enrol-partner', { partnerId, programId: 'scms', from: '2005-10-01' });
    }
  }

  /** Records until `stop`. Rejects where a measurement is refused. */
  async record(): Promise<void> {
    const client = async (): Promise<void> => {
      while (this.going) {
        await this.recordBatch();
        await sleep(PAUSE_MS);
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
  }

  /** Lets every client end with the batch that it is at. */
  stop(): void {
    this.going = false;
  }

  private async recordBatch(): Promise<void> {
    const items = Array.from({ length: BATCH }, () => this.next());
    const { answer } = await this.client.dispatch<Answer>('record-metrics', { items }, randomUUID());
    for (const [at, { eventIds }] of answer.items.entries()) {
      if (!eventIds) throw new Error(`a measurement was refused: ${JSON.stringify(answer.items[at])}`);
      this.acknowledged.push(...eventIds);
      this.recordIds.push(items[at]?.recordId ?? '');
    }
  }

  private next() {
    this.made += 1;
    return {
      partnerId: PARTNERS[this.made % PARTNERS.length],
      programId: 'scms',
      metricId: 'on-time-delivery',
      source: 'workload',
      recordId: `${this.run}-${this.made}`,
      occurredAt: `${MONTHS[this.made % MONTHS.length] ?? ''}-20`,
      numerator: String(this.made % 2),
      denominator: '1',
      unit: 'lines',
      dimensions: { market: 'nigeria', 'product-line': 'hiv-tests' },
    };
  }
}
