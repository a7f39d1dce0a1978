import type {
  ActivityDates,
  ActivityKind,
  ActivitySubject,
  Dependency,
  Moment,
  PartnerRole,
  PromiseTerms,
  ReviewOfActivity,
} from '#contracts';
import type { Lengths } from '../plan/dates.js';

/** How far an activity has come. */
export type ActivityStatus = 'planned' | 'open' | 'started' | 'completed' | 'cancelled';

/** An activity, as decisions see it. `revision` is that of its last event. */
export interface Activity {
  readonly item: 'activity';
  readonly subject: ActivitySubject;
  readonly cadenceId: string;
  readonly occurrence: string;
  readonly name: string;
  readonly kind: ActivityKind;
  readonly dates: ActivityDates;
  readonly lengths: Lengths;
  readonly ownerRole: PartnerRole;
  readonly owner: string | undefined;
  readonly dependsOn: readonly Dependency[];
  readonly review: ReviewOfActivity | undefined;
  readonly status: ActivityStatus;
  /** Whether it has other days than the plan gave it. */
  readonly moved: boolean;
  readonly slackDays: number;
  readonly critical: boolean;
  readonly moments: readonly Moment[];
  readonly revision: number;
}

/** A milestone or a deliverable, as decisions see it. `revision` is that of its last event. */
export interface Promised {
  readonly item: 'milestone' | 'deliverable';
  readonly itemId: string;
  readonly programId: string;
  readonly terms: PromiseTerms;
  readonly status: 'due' | 'submitted' | 'done';
  /** How often a milestone slipped, or a deliverable was handed over. */
  readonly rounds: number;
  /** Whom the one stood for who handed it over last. */
  readonly submittedBy: string | undefined;
  readonly moments: readonly Moment[];
  readonly revision: number;
}

/** Anything on which time acts. */
export type Item = Activity | Promised;

/** Whether an activity is still to be done. */
export const isPending = ({ status }: Activity): boolean => status !== 'completed' && status !== 'cancelled';
