import fc from 'fast-check';
import {
  baselineSet,
  metricsStream,
  partnerProfileUpdated,
  partnerReinstated,
  partnerStream,
  partnerSuspended,
  programStream,
  scorecardDefined,
  type Measurement,
} from '#contracts';
import type { DomainEvent } from '#kernel';
import { anAgreedGoal } from '#goals/testing';
import { inStream, type History } from '#kernel/given-when-then';
import { anEnrolledPartner, orgenics } from '#partners/testing';
import { aProgram, onTimeCriterion, onTimeDelivery, vendorDelivery } from '#programs/testing';
import { aMeasurement, closed, inMonth, of, opened, recorded, reopened, restated, voided, type Month } from './measured.js';

const MONTHS: readonly Month[] = ['FY2011-P03', 'FY2011-P04', 'FY2011-P05', 'FY2011-P06'];

const daysLate = {
  ...onTimeDelivery,
  metricId: 'days-late',
  unit: 'days',
  aggregation: 'last' as const,
  direction: 'lower' as const,
  precision: 1,
};
const carried = {
  ...onTimeCriterion,
  criterionId: 'late',
  metricId: 'days-late',
  curve: { kind: 'linear' as const, baseline: '10', target: '0' },
  missing: { kind: 'carry-forward' as const, limit: 2, otherwise: 'exclude' as const },
  minimumSample: 1,
};
const card = { ...vendorDelivery, structure: { combine: 'weighted-mean' as const, members: [onTimeCriterion, carried] } };

/** What a story may go on with; what does not fit where the story stands is left out. */
export type Step =
  | { readonly kind: 'record' | 'restate' | 'void'; readonly month: number; readonly which: number; readonly figure: number }
  | { readonly kind: 'close' | 'reopen'; readonly month: number }
  | { readonly kind: 'rules' | 'profile' | 'suspend' | 'baseline' | 'goal'; readonly month: number };

const month = fc.nat(MONTHS.length - 1);

/** Any steps. */
export const anySteps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('record' as const), month, which: fc.nat(20), figure: fc.nat(9) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constantFrom('restate' as const, 'void' as const),
        month,
        which: fc.nat(20),
        figure: fc.nat(9),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'reopen' as const), month }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('rules' as const, 'profile' as const, 'suspend' as const, 'baseline' as const, 'goal' as const),
        month,
      }),
    },
  ),
  { minLength: 5, maxLength: 40 },
);

interface Standing {
  readonly record: string;
  readonly metric: string;
  revision: number;
  measurement: Measurement;
}

/** Writes a story down as the ledger could have recorded it. */
export class Story {
  private readonly standing = new Map<Month, Standing[]>();
  private readonly revisions = new Map<string, number>();
  private readonly isClosed = new Set<Month>();
  private rules = 5;
  private profiles = 1;
  private records = 0;
  private hasGoal = false;
  private isAway = false;

  /** How every story begins. */
  readonly beginning: readonly History[] = [
    aProgram({ metrics: [onTimeDelivery, daysLate], scorecards: [card] }),
    anEnrolledPartner(),
  ];

  /** What a step adds. */
  next(step: Step): readonly History[] {
    const month = MONTHS[step.month] as Month;
    switch (step.kind) {
      case 'record':
        return this.record(month, step.which, step.figure);
      case 'restate':
      case 'void':
        return this.change(month, step.kind, step.which, step.figure);
      case 'close':
        return this.close(month);
      case 'reopen':
        return this.reopen(month);
      default:
        return this.decide(step.kind, step.month);
    }
  }

  private inMonth(month: Month, ...events: readonly DomainEvent[]): History {
    const stream = metricsStream('orgenics-ltd', 'scms', month);
    this.revisions.set(stream, (this.revisions.get(stream) ?? -1) + events.length);
    return inMonth(month, ...events);
  }

  private get lastRevision(): (month: Month) => number {
    return (month) => this.revisions.get(metricsStream('orgenics-ltd', 'scms', month)) ?? -1;
  }

  private opening(month: Month): readonly History[] {
    if (this.standing.has(month)) return [];
    this.standing.set(month, []);
    return [opened(month)];
  }

  private measurement(month: Month, metric: string, figure: number): Measurement {
    return metric === 'days-late'
      ? aMeasurement(month, { kind: 'value', value: String(figure) })
      : aMeasurement(month, figure === 0 ? { kind: 'absent', absence: 'missing', reason: 'no data' } : of(figure, 10));
  }

  private record(month: Month, which: number, figure: number): readonly History[] {
    if (this.isClosed.has(month)) return [];
    const opening = this.opening(month);
    const metric = which % 2 === 0 ? 'on-time-delivery' : 'days-late';
    const [record, measurement] = [`r${(this.records += 1)}`, this.measurement(month, metric, figure)];
    const history = this.inMonth(month, recorded(month, record, measurement, metric));
    this.standing.get(month)?.push({ record, metric, revision: this.lastRevision(month), measurement });
    return [...opening, history];
  }

  private change(month: Month, kind: 'restate' | 'void', which: number, figure: number): readonly History[] {
    const standing = this.standing.get(month) ?? [];
    const at = which % Math.max(1, standing.length);
    const chosen = standing[at];
    if (!chosen || this.isClosed.has(month)) return [];
    const { record, metric, revision, measurement } = chosen;
    if (kind === 'void') {
      standing.splice(at, 1);
      return [this.inMonth(month, voided(month, record, [revision, measurement], metric))];
    }
    const other = this.measurement(month, metric, figure);
    const history = this.inMonth(month, restated(month, record, [revision, measurement], other, metric));
    Object.assign(chosen, { revision: this.lastRevision(month), measurement: other });
    return [history];
  }

  private close(month: Month): readonly History[] {
    if (this.isClosed.has(month)) return [];
    this.isClosed.add(month);
    const revisions = { programRevision: this.rules, partnerRevision: this.profiles };
    return [...this.opening(month), this.inMonth(month, closed(month, revisions))];
  }

  private reopen(month: Month): readonly History[] {
    return this.isClosed.delete(month) ? [this.inMonth(month, ...reopened(month))] : [];
  }

  private decide(kind: 'rules' | 'profile' | 'suspend' | 'baseline' | 'goal', at: number): readonly History[] {
    const partnerId = 'orgenics-ltd';
    const effectiveFrom = ['2005-10-01', '2011-01-15', '2011-02-01', '2011-03-31'][at] ?? '2005-10-01';
    const said = (event: DomainEvent) => [inStream(partnerStream(partnerId), event)];
    switch (kind) {
      case 'rules': {
        const scorecard = { ...card, precision: at };
        const revision = (this.rules += 1);
        return [
          inStream(
            programStream('scms'),
            scorecardDefined({ programId: 'scms', revision, effectiveFrom, scorecard, retired: false }),
          ),
        ];
      }
      case 'profile': {
        const profile = { ...orgenics, name: `Orgenics ${at}` };
        return said(partnerProfileUpdated({ partnerId, revision: (this.profiles += 1), effectiveFrom, profile }));
      }
      case 'suspend': {
        this.isAway = !this.isAway;
        if (this.isAway) return said(partnerSuspended({ partnerId, from: '2011-02-15' }));
        return said(partnerReinstated({ partnerId, from: '2011-03-15', ended: [{ kind: 'suspension', from: '2011-02-15' }] }));
      }
      case 'baseline':
        return said(
          baselineSet({
            partnerId,
            programId: 'scms',
            metricId: 'days-late',
            value: String(at),
            unit: 'days',
            from: effectiveFrom,
          }),
        );
      case 'goal': {
        if (this.hasGoal) return [];
        this.hasGoal = true;
        return [anAgreedGoal()];
      }
    }
  }
}
