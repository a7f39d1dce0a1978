import { cyclePlanned, goalSet, goalWithdrawn } from '#contracts';
import type { DomainEvent } from '#kernel';
import { atMost, costBeside, figureOf, type Row } from './figure.js';
import type { Round } from './scheduler-round.js';
import { exampleProgram } from './support/example.js';
import { fillPartner, forMany, partnersNamed } from './support/history.js';
import { inFolder } from './support/folder.js';
import { isolated } from './support/isolated.js';
import { startFlags } from './support/node-flags.js';
import { openBenchedWriteSide } from './support/write-side.js';

const PARTNERS = 10_000;
const SECONDS_TO_REACH = 60;
/** For how many partners memory is looked at, and how long their histories are. */
const FEWER = 1_000;
const SHORT = 10;
const LONG = 300;
const MEMORY = 1.2;
/** Years in each of which something is due for every partner: one for each run. */
const YEARS = ['2011', '2012', '2013'] as const;

/** The first day of a year's activity. */
const opens = (year: string): string => `${year}-04-07`;

const activity = (year: string) => ({
  activityId: `scms-qbr-${year}`,
  cadenceId: 'qbr',
  occurrence: `${year}-04-14`,
  name: 'Quarterly business review',
  kind: 'quarterly-business-review' as const,
  startsOn: opens(year),
  heldOn: `${year}-04-14`,
  dueOn: `${year}-04-18`,
  bufferEndsOn: `${year}-04-21`,
  preparationDays: 5,
  followUpDays: 2,
  bufferDays: 3,
  ownerRole: 'partner-manager' as const,
  participants: [],
  dependsOn: [],
  moments: [{ kind: 'open' as const, on: opens(year), at: `${opens(year)}T04:00:00.000Z` }],
  slackDays: 6,
  critical: false,
});

const planned = (partnerId: string): readonly DomainEvent[] =>
  YEARS.map((year) =>
    cyclePlanned({
      partnerId,
      programId: 'scms',
      fiscalYear: `FY${year}`,
      from: `${Number(year) - 1}-10-01`,
      to: `${year}-09-30`,
      activities: [activity(year)],
      leftOut: [],
      plannedBy: 'vendor',
    }),
  );

const terms = {
  statement: 'Deliver nine lines of ten on time',
  target: '0.9',
  baseline: '0.75',
  weight: '40',
  objectiveId: 'reliable-supply',
  owner: 'ama',
  function: 'supply',
};

/** So many events that have nothing to do with what is due. */
const others = (partnerId: string, count: number): readonly DomainEvent[] =>
  Array.from({ length: count / 2 }, (_, n) => {
    const measure = { metricId: 'on-time-delivery', unit: 'lines', direction: 'higher', precision: 4 } as const;
    const period = { periodId: 'FY2011-P04', from: '2011-01-01', to: '2011-01-31' };
    const subject = { goalId: `goal-${n}`, partnerId, programId: 'scms', ...measure, ...period };
    return [
      goalSet({ ...subject, terms, proposedBy: 'vendor', programRevision: 6 }),
      goalWithdrawn({ ...subject, previous: terms, withdrawnBy: 'vendor' }),
    ];
  }).flat();

async function prepare(folder: string, partners: number, history: number): Promise<void> {
  const side = await openBenchedWriteSide(folder);
  for (const command of exampleProgram()) await side.dispatch(command, JSON.stringify(command));
  await forMany(partnersNamed(partners), (partnerId) =>
    fillPartner(side.eventStore, partnerId, [...others(partnerId, history), ...planned(partnerId)]),
  );
  await side.close();
}

const ROUND = new URL('./scheduler-round.js', import.meta.url);

/** A round for each year, each in a process of its own, with the agenda brought up to date before it. */
const rounds = (partners: number, history: number): Promise<readonly Round[]> =>
  inFolder(async (folder) => {
    await prepare(folder, partners, history);
    const done: Round[] = [];
    for (const year of YEARS) {
      await isolated(ROUND, 'project', folder);
      const input = { folder, now: `${opens(year)}T12:00:00.000Z` };
      const round = await isolated<Round>(ROUND, 'round', input, [...startFlags(), '--expose-gc']);
      if (round.issued !== partners) throw new Error(`expected ${partners} commands, got ${round.issued}`);
      done.push(round);
    }
    return done;
  });

const memoryOf = (done: readonly Round[]) =>
  figureOf(
    done.map(({ heapMebibytes }) => heapMebibytes),
    'MiB',
  );

/** What is due for 10,000 partners at once; and what a round holds in memory after long histories, beside short ones. */
export const run = async (): Promise<readonly Row[]> => {
  const many = await rounds(PARTNERS, 0);
  const [short, long] = [await rounds(FEWER, SHORT), await rounds(FEWER, LONG)];
  const seconds = figureOf(
    many.map((round) => round.seconds),
    's',
  );
  const what = `heap held after a round over ${FEWER.toLocaleString('en')} partners of ${LONG} events, beside ${SHORT}`;
  return [
    atMost(`due activities of ${PARTNERS.toLocaleString('en')} partners`, seconds, SECONDS_TO_REACH),
    costBeside(what, memoryOf(long), memoryOf(short), MEMORY),
  ];
};
