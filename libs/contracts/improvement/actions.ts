import { Type, type Static, type TProperties } from 'typebox';
import { eventType } from '#kernel';
import { date, decimal, flag, id, person, side, text, whole } from './fields.js';
import { Visibility } from './visibility.js';

/** What an action is for. */
export const ActionKind = Type.Enum(['containment', 'corrective', 'preventive'], {
  description: 'containment: limits the damage; corrective: removes the cause; preventive: keeps it from coming back',
});
export type ActionKind = Static<typeof ActionKind>;

/** What an action is to do to a metric. */
export const MetricMove = Type.Object(
  {
    metricId: id('The metric'),
    from: decimal('Where it is, in its unit'),
    to: decimal('Where it is to be'),
    by: date('By when'),
  },
  { additionalProperties: false, description: 'What it is to do to a metric' },
);
export type MetricMove = Static<typeof MetricMove>;

/** What is to be done. */
export const ActionTerms = Type.Object(
  {
    issueId: id('The issue that it is for'),
    title: text('What is to be done, in words', 500),
    kind: ActionKind,
    owingSide: side('The side that owes it'),
    owner: person('Who does it'),
    dueOn: date('By when'),
    moves: Type.Optional(MetricMove),
    effortDays: Type.Optional(decimal('Effort, in working days of one person')),
    resources: Type.Optional(text('What it needs')),
    contingency: Type.Optional(text('What is done where it fails')),
  },
  { additionalProperties: false, description: 'What is to be done' },
);
export type ActionTerms = Static<typeof ActionTerms>;

/** What the priority of an action is worked out from. */
export const RiceInputs = Type.Object(
  {
    reach: decimal('How many it reaches in a period, such as lines or customers'),
    impact: decimal('How much it does for each: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal'),
    confidence: decimal('How sure that is, in percent: 0 to 100'),
    effort: decimal('What it takes, in months of one person; above zero'),
  },
  { additionalProperties: false, description: 'Reach, impact, confidence and effort' },
);
export type RiceInputs = Static<typeof RiceInputs>;

/** Which action it is. */
export const ActionSubject = Type.Object(
  { actionId: id('The action'), partnerId: id('The partner'), programId: id('The program'), visibility: Visibility },
  { description: 'Which action it is, and who sees it' },
);
export type ActionSubject = Static<typeof ActionSubject>;

const about = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...ActionSubject.properties, ...fields });
const rationale = text('Why, in words');
const by = person('Who said so');
const bySide = side('The side that said so');

/** Something could be done. */
export const actionProposed = eventType({
  type: 'ActionProposed',
  version: 1,
  describes: 'An action was proposed for an issue',
  data: about({ terms: ActionTerms, proposedBy: side('The side that proposed it') }),
});

/** The side that owes it promises it. */
export const actionAccepted = eventType({
  type: 'ActionAccepted',
  version: 1,
  describes: 'The side that owes an action accepted it: it is a promise from now on',
  data: about({
    issueId: id('The issue that it is for'),
    dueOn: date('By when'),
    owingSide: side('The side that owes it'),
    acceptedBy: by,
  }),
});

/** The side that would owe it does not promise it. */
export const actionDeclined = eventType({
  type: 'ActionDeclined',
  version: 1,
  describes: 'The side that would owe an action declined it',
  data: about({ declinedBy: by, rationale }),
});

/** Somebody else does it. */
export const actionReassigned = eventType({
  type: 'ActionReassigned',
  version: 1,
  describes: 'An action got another owner, of the same side',
  data: about({ owner: person('Who does it from now on'), previous: person('Who had it until now'), rationale }),
});

/** Its place among the others was worked out. */
export const actionPrioritised = eventType({
  type: 'ActionPrioritised',
  version: 1,
  describes: 'The priority of an action was worked out from reach, impact, confidence and effort',
  data: about({
    inputs: RiceInputs,
    score: decimal('Reach times impact times confidence over effort, to two decimals'),
    explanation: text('How the score came about'),
    previous: Type.Optional(Type.Object(RiceInputs.properties, { description: 'The inputs until now' })),
  }),
});

/** Work began. */
export const actionStarted = eventType({
  type: 'ActionStarted',
  version: 1,
  describes: 'Work on an action began',
  data: about({ startedOn: date('The business date on which it began'), startedBy: by }),
});

/** How far it is. */
export const actionProgressReported = eventType({
  type: 'ActionProgressReported',
  version: 1,
  describes: 'How far an action is was reported',
  personal: ['note'],
  data: about({
    percent: whole('How far it is, in percent', 0, 100),
    previous: Type.Optional(whole('How far it was, in percent', 0, 100)),
    note: Type.Optional(text('What was done, and what comes next')),
    reportedBy: by,
  }),
});

/** It cannot go on. */
export const actionBlocked = eventType({
  type: 'ActionBlocked',
  version: 1,
  describes: 'An action cannot go on',
  data: about({ rationale, blockedBy: by, bySide }),
});

/** It goes on. */
export const actionUnblocked = eventType({
  type: 'ActionUnblocked',
  version: 1,
  describes: 'What kept an action from going on is out of the way',
  data: about({ rationale, unblockedBy: by, blocked: whole('Revision, in this stream, of the ActionBlocked that it ends') }),
});

/** It is done, as whoever did it says. */
export const actionCompleted = eventType({
  type: 'ActionCompleted',
  version: 1,
  describes: 'An action was completed, with evidence; it is yet to be verified',
  data: about({
    completedOn: date('The business date on which it was completed'),
    completedBy: by,
    evidence: Type.Array(text('Where a piece of evidence is kept'), { minItems: 1, maxItems: 20, description: 'The evidence' }),
    dueOn: date('By when it was due at last'),
    firstDueOn: date('By when it was promised first'),
    owingSide: side('The side that owed it'),
    onTime: flag('Whether it was completed by the date that it was due on at last'),
    asFirstPromised: flag('Whether it was completed by the date that was promised first'),
  }),
});

/** Somebody else looked, and it is done. */
export const actionVerified = eventType({
  type: 'ActionVerified',
  version: 1,
  describes: 'Another person than its owner verified that an action is done',
  data: about({ verifiedBy: by, bySide, finding: text('What was found') }),
});

/** It is not done any more. */
export const actionCancelled = eventType({
  type: 'ActionCancelled',
  version: 1,
  describes: 'An action was cancelled',
  data: about({
    rationale,
    cancelledBy: by,
    bySide,
    wasPromised: flag('Whether the side that owed it had promised it'),
    owingSide: side('The side that owed it'),
  }),
});

/** It is to be done after all, or again. */
export const actionReopened = eventType({
  type: 'ActionReopened',
  version: 1,
  describes: 'An action that was completed, verified or cancelled is to be done after all, or again',
  data: about({
    rationale,
    dueOn: date('By when'),
    previous: date('By when it was due until now'),
    owingSide: side('The side that owes it'),
    isPromised: flag('Whether that side had promised it: it then does so by the new date'),
    reopenedBy: by,
    from: Type.Enum(['completed', 'verified', 'cancelled'], { description: 'How it stood' }),
  }),
});

/** It takes longer, or less long. The dates before it stay on record. */
export const actionTimelineAdjusted = eventType({
  type: 'ActionTimelineAdjusted',
  version: 1,
  describes: 'An action got another due date; the old one stays on record',
  data: about({
    dueOn: date('By when from now on'),
    previous: date('By when until now'),
    firstDueOn: date('By when it was promised first'),
    rationale,
    adjustedBy: by,
    bySide,
    adjustments: whole('How often it has been adjusted, this time included', 1),
  }),
});

/** Events about actions, in the improvement stream of a partner and program. */
export const actionEvents = [
  actionProposed,
  actionAccepted,
  actionDeclined,
  actionReassigned,
  actionPrioritised,
  actionStarted,
  actionProgressReported,
  actionBlocked,
  actionUnblocked,
  actionCompleted,
  actionVerified,
  actionCancelled,
  actionReopened,
  actionTimelineAdjusted,
];
