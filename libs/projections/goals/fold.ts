import {
  goalAdjusted,
  goalAdjustmentProposed,
  goalAgreed,
  goalAssessed,
  goalChangeWithdrawn,
  goalCounterProposed,
  goalDisputeResolved,
  goalDisputed,
  goalImposed,
  goalProposalRevised,
  goalRetired,
  goalRetirementProposed,
  goalSet,
  goalWithdrawn,
  type GoalDisputeSubject,
  type GoalSubject,
} from '#contracts';
import type { RecordedEvent, Side } from '#kernel';
import { reactionsOf } from '../read-model/index.js';
import { citation } from '../shared/ids.js';
import type { GoalDocument } from './goal-document.js';

const { on } = reactionsOf<GoalDocument>();

type AboutGoal<Data = unknown> = RecordedEvent<string, GoalSubject & Data>;

const keys = ({ data: { partnerId, goalId } }: { readonly data: GoalSubject }) => [`${partnerId}.${goalId}`];

const otherSide = (side: Side): Side => (side === 'vendor' ? 'partner' : 'vendor');

/** Every event leaves its mark on the goal. */
const after = (goal: GoalDocument, { revision, metadata }: AboutGoal): GoalDocument => ({
  ...goal,
  revision,
  recordedAt: metadata.recordedAt,
});

/** Nothing waits for an answer any more. */
const settled = ({ waitsFor: _w, change: _c, proposed: _p, rationale: _r, ...goal }: GoalDocument): GoalDocument => goal;

/** A dispute about one of these is over; every dispute unless told. */
function undisputed(goal: GoalDocument, about?: readonly GoalDisputeSubject[]): GoalDocument {
  if (!goal.dispute || (about && !about.includes(goal.dispute.subject))) return goal;
  const { dispute: _dispute, ...rest } = goal;
  return { ...rest, isDisputed: false };
}

type Terms = GoalDocument['terms'];
type TermsOnTheTable = { readonly terms: Terms; readonly proposedBy: Side; readonly rationale?: string };

/** Terms are on the table, of a goal not yet agreed or for an agreed one: they answer what was disputed of the ones before. */
function tabled(goal: GoalDocument, event: AboutGoal<TermsOnTheTable>): GoalDocument {
  const { terms, proposedBy, rationale } = event.data;
  const { rationale: _before, ...rest } = undisputed(after(goal, event), ['proposal', 'change']);
  return {
    ...rest,
    waitsFor: otherSide(proposedBy),
    proposed: terms,
    ...(goal.isAgreed ? { change: 'adjustment' } : { terms }),
    ...(rationale !== undefined && { rationale }),
  };
}

/** The terms that count until now no longer do, nor how they came to count. */
const superseded = ({ imposed: _i, agreedBy: _b, agreedAt: _a, ...goal }: GoalDocument): GoalDocument => goal;

const agreed = (goal: GoalDocument, event: AboutGoal<{ readonly terms: Terms; readonly agreedBy: Side }>): GoalDocument => ({
  ...superseded(undisputed(settled(after(goal, event)))),
  isAgreed: true,
  terms: event.data.terms,
  agreedBy: event.data.agreedBy,
  agreedAt: event.metadata.recordedAt,
});

const ended = (goal: GoalDocument, event: AboutGoal, status: 'withdrawn' | 'retired'): GoalDocument => ({
  ...undisputed(settled(after(goal, event))),
  status,
  isAgreed: false,
});

/** What becomes of a goal, event by event. */
export const goalReactions = [
  on(goalSet, keys, (_, event, { key }) => {
    const { terms, proposedBy, programRevision: _revision, ...subject } = event.data;
    return {
      ...subject,
      id: key,
      status: 'proposed',
      isAgreed: false,
      terms,
      setBy: proposedBy,
      waitsFor: otherSide(proposedBy),
      proposed: terms,
      assessments: 0,
      isDisputed: false,
      revision: event.revision,
      recordedAt: event.metadata.recordedAt,
    };
  }),
  on(goalProposalRevised, keys, (goal, event) => goal && tabled(goal, event)),
  on(goalCounterProposed, keys, (goal, event) => goal && tabled(goal, event)),
  on(goalAdjustmentProposed, keys, (goal, event) => goal && tabled(goal, event)),
  on(goalRetirementProposed, keys, (goal, event) => {
    const { proposedBy, rationale } = event.data;
    return goal && { ...settled(after(goal, event)), waitsFor: otherSide(proposedBy), change: 'retirement', rationale };
  }),
  on(goalAgreed, keys, (goal, event) => goal && { ...agreed(goal, event), status: 'agreed' }),
  on(goalAdjusted, keys, (goal, event) => goal && agreed(goal, event)),
  on(goalImposed, keys, (goal, event) => {
    const { terms, noticeDays, effectiveFrom, rationale, imposedBy } = event.data;
    const imposed = { noticeDays, effectiveFrom, rationale, imposedBy, event: citation(event) };
    return goal && { ...superseded(undisputed(settled(after(goal, event)))), status: 'agreed', isAgreed: true, terms, imposed };
  }),
  on(goalChangeWithdrawn, keys, (goal, event) => goal && undisputed(settled(after(goal, event)), ['change'])),
  on(goalRetired, keys, (goal, event) => goal && ended(goal, event, 'retired')),
  on(goalWithdrawn, keys, (goal, event) => goal && ended(goal, event, 'withdrawn')),
  on(goalDisputed, keys, (goal, event) => {
    const { subject, raisedBy, grounds, resolveBy } = event.data;
    const due = resolveBy === undefined ? {} : { resolveBy };
    return (
      goal && {
        ...after(goal, event),
        isDisputed: true,
        dispute: { subject, raisedBy, grounds, ...due, event: citation(event) },
      }
    );
  }),
  on(goalDisputeResolved, keys, (goal, event) => {
    const { subject, outcome, reasons, resolvedBy, late } = event.data;
    const resolution = { subject, outcome, reasons, resolvedBy, late, event: citation(event) };
    return goal && { ...undisputed(after(goal, event)), resolution };
  }),
  on(goalAssessed, keys, (goal, event) => {
    const { outcome, figures, assessedBy, assessment } = event.data;
    return (
      goal && {
        ...undisputed(settled(after(goal, event))),
        status: 'assessed',
        outcome,
        figures,
        assessedBy,
        assessedAt: event.metadata.recordedAt,
        assessments: assessment,
      }
    );
  }),
];
