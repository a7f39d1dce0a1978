import { metricsStream, measurementRecorded, partnerStream, periodOpened } from '#contracts';
import { atMost, figureOf, rateBeside, type Row } from './figure.js';
import { aDelivery, aPartner, exampleProgram } from './support/example.js';
import { fill } from './support/fill.js';
import { inFolder } from './support/folder.js';
import { isolated } from './support/isolated.js';
import { startFlags } from './support/node-flags.js';
import { openBenchedWriteSide } from './support/write-side.js';

const PARTNERS = 1_000;
const MEASUREMENTS = 200_000;
const RUNS = 3;
const MEBIBYTES_TO_REACH = 400;

/** Months, and the share of the measurements that each of them has. */
const MONTHS = [
  { periodId: 'FY2011-P04', from: '2011-01-01', to: '2011-01-31' },
  { periodId: 'FY2011-P05', from: '2011-02-01', to: '2011-02-28' },
  { periodId: 'FY2011-P06', from: '2011-03-01', to: '2011-03-31' },
  { periodId: 'FY2011-P07', from: '2011-04-01', to: '2011-04-30' },
  { periodId: 'FY2011-P08', from: '2011-05-01', to: '2011-05-31' },
] as const;
const EACH = MEASUREMENTS / PARTNERS / MONTHS.length;

/** What one rebuild took. */
export interface Rebuild {
  readonly seconds: number;
  readonly peakMebibytes: number;
}

/** A log of measurements of many partners, month after month. */
async function fillLog(folder: string): Promise<void> {
  const side = await openBenchedWriteSide(folder);
  for (const command of exampleProgram()) await side.dispatch(command, JSON.stringify(command));
  const partners = Array.from({ length: PARTNERS }, (_, n) => `p${n}`);
  for (const partnerId of partners) for (const command of aPartner(partnerId)) await side.dispatch(command, command.command);
  for (const { periodId, from, to } of MONTHS)
    for (const partnerId of partners) {
      await fill(side.eventStore, partnerStream(partnerId), [periodOpened({ partnerId, programId: 'scms', periodId, from, to })]);
      const events = Array.from({ length: EACH }, (_, n) => {
        const { occurredAt, dimensions, unit, numerator, denominator, ...about } = aDelivery(partnerId, `${periodId}-${n}`, from);
        const figure = { kind: 'ratio', numerator, denominator } as const;
        const measurement = { figure, records: 1, unit, occurredAt, occurredOn: occurredAt, dimensions };
        return measurementRecorded({ ...about, periodId, measurement });
      });
      await fill(side.eventStore, metricsStream(partnerId, 'scms', periodId), events);
    }
  await side.close();
}

const OURS = new URL('./rebuild-ours.js', import.meta.url);
const REFERENCE = new URL('./reference/rebuild.js', import.meta.url);

/** Scorecards, trends and audit trail anew from the log, beside reading, parsing, folding into a Map and writing it at the end. */
export const run = (): Promise<readonly Row[]> =>
  inFolder(async (folder) => {
    await fillLog(folder);
    const [ours, theirs]: [Rebuild[], Rebuild[]] = [[], []];
    for (let turn = 0; turn < RUNS; turn += 1) {
      theirs.push(await isolated<Rebuild>(REFERENCE, 'rebuild', folder));
      ours.push(await isolated<Rebuild>(OURS, 'rebuild', folder, startFlags()));
    }
    const rates = (rebuilds: readonly Rebuild[]) =>
      figureOf(
        rebuilds.map(({ seconds }) => MEASUREMENTS / seconds),
        'measurements/s',
      );
    const peak = figureOf(
      ours.map(({ peakMebibytes }) => peakMebibytes),
      'MiB',
    );
    return [
      rateBeside('scorecards, trends and audit trail of 200,000 measurements', rates(ours), rates(theirs), 0.4),
      atMost('most memory of the process meanwhile', peak, MEBIBYTES_TO_REACH),
    ];
  });
