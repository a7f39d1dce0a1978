import { measurementRecorded, metricsStream, periodClosed, periodOpened } from '#contracts';
import type { Dispatchable, DomainEvent } from '#kernel';
import { atMost, costBeside, figureOf, type Row } from './figure.js';
import type { Detection } from './signals-detect.js';
import { exampleProgram } from './support/example.js';
import { fill } from './support/fill.js';
import { fillPartner, forMany, partnersNamed } from './support/history.js';
import { inFolder } from './support/folder.js';
import { isolated } from './support/isolated.js';
import { startFlags } from './support/node-flags.js';
import { openBenchedWriteSide, type WriteSide } from './support/write-side.js';

const METRICS = 10;
const PARTNERS = 1_000;
const MONTHS = 24;
const SECONDS_TO_REACH = 30;
/** For how many partners memory is looked at, and how long their histories are. */
const FEWER = 200;
const SHORT = 24;
const LONG = 96;
const MEMORY = 1.2;
const RUNS = 3;
const FIRST_YEAR = 2006;
/** Revision of the last event of the program: its definition, an objective, the metrics, the scorecard. */
const PROGRAM_REVISION = METRICS + 2;

const metrics = Array.from({ length: METRICS }, (_, n) => `on-time-${n}`);

/** The month of a program whose fiscal year begins in October. */
function month(n: number) {
  const year = FIRST_YEAR + Math.floor(n / 12);
  const from = new Date(Date.UTC(year - 1, 9 + (n % 12), 1));
  const to = new Date(Date.UTC(year - 1, 10 + (n % 12), 0));
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { periodId: `FY${year}-P${String((n % 12) + 1).padStart(2, '0')}`, from: day(from), to: day(to) };
}

type Body = Record<string, unknown>;

/** The example program with ten metrics of the kind of on-time delivery, all on the scorecard. */
function program(): readonly Dispatchable[] {
  const commands = exampleProgram();
  const find = (command: string) => commands.find((each) => each.command === command)?.body as Body;
  const metric = find('DefineMetric')['metric'] as Body;
  const scorecard = find('DefineScorecard')['scorecard'] as Body;
  const structure = scorecard['structure'] as { readonly members: readonly Body[] };
  const members = metrics.map((metricId) => ({ ...structure.members[0], criterionId: metricId, metricId, weight: '10' }));
  return [
    ...commands.filter(({ command }) => command === 'DefineProgram' || command === 'DefineObjective'),
    ...metrics.map((metricId) => ({
      command: 'DefineMetric',
      body: { ...find('DefineMetric'), metric: { ...metric, metricId, name: metricId } },
    })),
    {
      command: 'DefineScorecard',
      body: { ...find('DefineScorecard'), scorecard: { ...scorecard, structure: { ...structure, members } } },
    },
  ];
}

/** One line of a hundred in a metric: noise that is the same every time, with a fall for some of them at the end. */
const numerator = (partner: number, metric: number, n: number, of: number): string => {
  const noise = (partner * 31 + metric * 17 + n * 7_919) % 13;
  const fallen = (partner + metric) % 10 === 0 && n > of - 12 ? 20 : 0;
  return String(85 + noise - fallen);
};

const recorded = (partnerId: string, partner: number, n: number, of: number): readonly DomainEvent[] =>
  metrics.map((metricId, metric) => {
    const { periodId, from } = month(n);
    const figure = { kind: 'ratio', numerator: numerator(partner, metric, n, of), denominator: '100' } as const;
    const dimensions = { market: 'nigeria', 'product-line': 'hiv-tests' };
    const measurement = { figure, records: 5, unit: 'lines', occurredAt: from, occurredOn: from, dimensions };
    const about = { partnerId, programId: 'scms', metricId, source: 'scms-deliveries', recordId: `${metricId}-${n}` };
    return measurementRecorded({ ...about, periodId, measurement });
  });

const opened = (partnerId: string, months: number): readonly DomainEvent[] =>
  Array.from({ length: months }, (_, n) => periodOpened({ partnerId, programId: 'scms', ...month(n) }));

const closed = (partnerId: string, n: number): DomainEvent =>
  periodClosed({
    partnerId,
    programId: 'scms',
    ...month(n),
    programRevision: PROGRAM_REVISION,
    partnerRevision: 1,
    measurements: METRICS,
    closing: 1,
  });

async function fillMonths({ eventStore }: WriteSide, partners: number, months: number): Promise<void> {
  const named = partnersNamed(partners);
  await forMany(named, (partnerId) => fillPartner(eventStore, partnerId, opened(partnerId, months)));
  for (let n = 0; n < months; n += 1)
    await forMany([...named.entries()], async ([partner, partnerId]) => {
      const events = [...recorded(partnerId, partner, n, months), closed(partnerId, n)];
      await fill(eventStore, metricsStream(partnerId, 'scms', month(n).periodId), events);
    });
}

const DETECT = new URL('./signals-detect.js', import.meta.url);

/** The last months of histories, one for each run, each in a process of its own. */
const detections = (partners: number, months: number): Promise<readonly Detection[]> =>
  inFolder(async (folder) => {
    const side = await openBenchedWriteSide(folder);
    for (const command of program()) await side.dispatch(command, JSON.stringify(command));
    await fillMonths(side, partners, months);
    await side.close();
    const done: Detection[] = [];
    for (let n = months - RUNS; n < months; n += 1) {
      const input = { folder, partners, ...month(n) };
      done.push(await isolated<Detection>(DETECT, 'detect', input, [...startFlags(), '--expose-gc']));
    }
    return done;
  });

const memoryOf = (done: readonly Detection[]) =>
  figureOf(
    done.map(({ heapMebibytes }) => heapMebibytes),
    'MiB',
  );

/** Signals at a period's close of 1,000 partners; and what is held in memory after long histories, beside short ones. */
export const run = async (): Promise<readonly Row[]> => {
  const many = await detections(PARTNERS, MONTHS);
  const [short, long] = [await detections(FEWER, SHORT), await detections(FEWER, LONG)];
  const found = many.reduce((sum, { signals }) => sum + signals, 0);
  if (found === 0) throw new Error('expected signals');
  const seconds = figureOf(
    many.map((detection) => detection.seconds),
    's',
  );
  return [
    atMost(`${PARTNERS.toLocaleString('en')} partners with ${METRICS} metrics of ${MONTHS} months`, seconds, SECONDS_TO_REACH),
    costBeside(`heap held after ${FEWER} partners with ${LONG} months, beside ${SHORT}`, memoryOf(long), memoryOf(short), MEMORY),
  ];
};
