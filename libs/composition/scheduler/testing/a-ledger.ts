import { pino } from 'pino';
import { decode } from '#catalogue';
import type { Dispatcher } from '#dispatch';
import { memoryEventStore } from '#event-store/memory';
import type { RecordedEvent } from '#kernel';
import { ProjectionRunner, readModels } from '#projections';
import { memoryReadStore } from '#read-store/memory';
import { openWriteSide } from '../../write-side.js';
import { actOnDue } from '../act-on-due.js';

const logger = pino({ level: 'silent' });
const manager = { actor: { id: 'ama', kind: 'user', side: 'vendor' }, client: 'ama', correlationId: 'spec' } as const;

/** What there is of a ledger: the first instant of its time, and its read models. */
interface Beginning {
  readonly begins: string;
  readonly models: readonly string[];
}

/** A ledger in memory whose time is told by hand, with two schedulers. */
export async function aLedger({ begins, models: names }: Beginning) {
  let now = begins;
  const clock = { now: () => now };
  const eventStore = memoryEventStore();
  const readStore = memoryReadStore();
  const write = { eventStore, clock, logger, soleWriter: false, cachedEvents: 100_000 };
  const open = async () => (await openWriteSide({ ...write, snapshots: memoryReadStore() })).dispatcher;
  const schedulers = [await open(), await open()];
  const models = readModels.filter(({ name }) => names.includes(name));
  const runner = new ProjectionRunner({
    log: { eventStore, decode },
    store: readStore,
    models,
    clock,
    settings: { longestWait: 2 },
  });
  const stopping = new AbortController();
  const running = runner.run(stopping.signal);
  let keys = 0;
  return {
    schedulers,
    at(time: string) {
      now = time;
    },
    async restart() {
      schedulers[0] = await open();
    },
    async accept(command: string, body: object): Promise<void> {
      const scopes = ['programs', 'partners', 'schedule', 'reviews', 'improvement'].map((scope) => `commands:${scope}`);
      const [dispatcher] = schedulers;
      await dispatcher?.dispatch({ ...manager, scopes, command, body, idempotencyKey: `spec-${(keys += 1)}` });
    },
    settled: async () => runner.waitFor(await eventStore.logHead(), 10_000),
    round: (dispatcher: Dispatcher) => actOnDue({ readStore, dispatcher, clock, logger, page: 2 }),
    async events(): Promise<readonly RecordedEvent[]> {
      return (await Array.fromAsync(eventStore.readAll({ after: '0'.repeat(20) }))).map(decode);
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** Such a ledger. */
export type Ledger = Awaited<ReturnType<typeof aLedger>>;
