import { goalSet, goalWithdrawn, measurementRecorded, metricsStream, partnerStream } from '#contracts';
import type { Dispatchable, DomainEvent } from '#kernel';
import { costBeside, figureOf, type Row } from './figure.js';
import { aDelivery, aPartner, exampleProgram } from './support/example.js';
import { fill } from './support/fill.js';
import { inFolder, timeOf } from './support/folder.js';
import { openBenchedWriteSide, type WriteSide } from './support/write-side.js';

const SIZES = [10, 1_000, 10_000] as const;
const STREAMS = 16;
const AT_ONCE = 64;
const ROUNDS = 4;
const RUNS = 5;
const WARM_CACHE = 1.2;
const COLD_CACHE = 3;
const PERIOD = { periodId: 'FY2011-P04', from: '2011-01-01', to: '2011-01-31' };

/** A kind of stream that grows long, the command that it is measured with, and what fills it. */
interface Kind {
  readonly what: string;
  stream(partnerId: string): string;
  /** The nth command on it; no two are the same. */
  command(partnerId: string, n: number): Dispatchable;
  /** So many events of its history. */
  events(partnerId: string, count: number): readonly DomainEvent[];
}

const terms = {
  statement: 'Deliver nine lines of ten on time',
  target: '0.9',
  baseline: '0.75',
  weight: '40',
  objectiveId: 'reliable-supply',
  owner: 'ama',
};

const month = (n: number): string => `FY${2011 + Math.floor(n / 12)}-P${String((n % 12) + 1).padStart(2, '0')}`;

const onPartners: Kind = {
  what: 'SetGoal on partner streams',
  stream: partnerStream,
  command: (partnerId, n) => ({
    command: 'SetGoal',
    body: {
      partnerId,
      goalId: `new-${n}`,
      programId: 'scms',
      metricId: 'on-time-delivery',
      unit: 'lines',
      periodId: month(n),
      terms,
    },
  }),
  events: (partnerId, count) =>
    Array.from({ length: Math.ceil(count / 2) }, (_, n) => {
      const measure = { metricId: 'on-time-delivery', unit: 'lines', direction: 'higher', precision: 4 } as const;
      const subject = { goalId: `goal-${n}`, partnerId, programId: 'scms', ...measure, ...PERIOD };
      const set = { ...terms, function: 'supply' };
      return [
        goalSet({ ...subject, terms: set, proposedBy: 'vendor', programRevision: 6 }),
        goalWithdrawn({ ...subject, previous: set, withdrawnBy: 'vendor' }),
      ];
    }).flat(),
};

const onPeriods: Kind = {
  what: 'RecordMetric on periods',
  stream: (partnerId) => metricsStream(partnerId, 'scms', PERIOD.periodId),
  command: (partnerId, n) => ({ command: 'RecordMetric', body: aDelivery(partnerId, `new-${n}`) }),
  events: (partnerId, count) =>
    Array.from({ length: count }, (_, n) => {
      const { occurredAt, dimensions, unit, numerator, denominator, ...about } = aDelivery(partnerId, String(n));
      const figure = { kind: 'ratio', numerator, denominator } as const;
      const measurement = { figure, records: 1, unit, occurredAt, occurredOn: occurredAt, dimensions };
      return measurementRecorded({ ...about, periodId: PERIOD.periodId, measurement });
    }),
};

const partnersOf = (size: number): readonly string[] => Array.from({ length: STREAMS }, (_, n) => `p${size}-${n}`);

/** Partners whose streams of the kind have so many events, each size as often, and the snapshots that a clean stop leaves. */
async function prepare(folder: string, kind: Kind): Promise<void> {
  const side = await openBenchedWriteSide(folder);
  for (const command of exampleProgram()) await side.dispatch(command, JSON.stringify(command));
  for (const size of SIZES)
    for (const partnerId of partnersOf(size)) {
      for (const command of aPartner(partnerId)) await side.dispatch(command, command.command);
      // The period is opened in the partner's stream before anything stands in its own.
      await side.dispatch({ command: 'RecordMetric', body: aDelivery(partnerId, 'first') }, 'first');
    }
  for (const size of SIZES)
    for (const partnerId of partnersOf(size)) {
      const stream = kind.stream(partnerId);
      const there = ((await side.eventStore.streamHead(stream)) ?? -1) + 1;
      await fill(side.eventStore, stream, kind.events(partnerId, size - there));
    }
  await side.close();
}

let made = 0;

/** 64 commands at once, spread over the partners of one size. */
const round = (side: WriteSide, kind: Kind, size: number): Promise<unknown> => {
  const partners = partnersOf(size);
  const commands = Array.from({ length: AT_ONCE }, (_, n) => kind.command(partners[n % STREAMS] ?? '', (made += 1)));
  return Promise.all(commands.map((command) => side.dispatch(command, JSON.stringify(command.body))));
};

const unit = 'ms a command';

/** Each longer stream beside the shortest. */
const rowsOf = (what: string, times: ReadonlyMap<number, readonly number[]>, most: number): readonly Row[] => {
  const figureAt = (size: number) => figureOf(times.get(size) ?? [], unit);
  const [shortest, ...longer] = SIZES;
  return longer.map((size) =>
    costBeside(`${what} of ${size.toLocaleString('en')} events, beside ${shortest}`, figureAt(size), figureAt(shortest), most),
  );
};

const measure = (kind: Kind): Promise<readonly Row[]> =>
  inFolder(async (folder) => {
    await prepare(folder, kind);
    const side = await openBenchedWriteSide(folder);
    const cached = new Map<number, number[]>(SIZES.map((size) => [size, []]));
    const cold = new Map<number, number[]>(SIZES.map((size) => [size, []]));
    for (const size of SIZES) await round(side, kind, size);
    for (let run = 0; run < RUNS; run += 1)
      for (const size of SIZES) {
        const rounds = async () => {
          for (let n = 0; n < ROUNDS; n += 1) await round(side, kind, size);
        };
        cached.get(size)?.push((await timeOf(rounds)) / (ROUNDS * AT_ONCE));
      }
    for (let run = 0; run < RUNS; run += 1)
      for (const size of SIZES) {
        await side.cool();
        cold.get(size)?.push((await timeOf(() => round(side, kind, size))) / AT_ONCE);
      }
    await side.close();
    return [...rowsOf(`cached: ${kind.what}`, cached, WARM_CACHE), ...rowsOf(`cold: ${kind.what}`, cold, COLD_CACHE)];
  });

/** What a command costs on long streams, beside what it costs on short ones. */
export const run = async (): Promise<readonly Row[]> => [...(await measure(onPeriods)), ...(await measure(onPartners))];
