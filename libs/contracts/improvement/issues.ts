import { Type, type Static, type TProperties } from 'typebox';
import { eventType } from '#kernel';
import { date, decimal, id, period, person, side, text, whole } from './fields.js';
import { Signal } from './signal.js';
import { CriterionResult, SuccessCriterion } from './success-criterion.js';
import { Visibility } from './visibility.js';

/** How grave an issue is. */
export const Severity = Type.Enum(['low', 'medium', 'high', 'critical'], { description: 'How grave it is' });
export type Severity = Static<typeof Severity>;

/** What an issue costs, as far as it can be told. */
export const ImpactEstimate = Type.Object(
  {
    amount: decimal('How much'),
    unit: text('Of what, such as USD or lines', 40),
    confidence: decimal('How sure the estimate is, in percent: 0 to 100'),
  },
  { additionalProperties: false, description: 'An estimate of the impact' },
);
export type ImpactEstimate = Static<typeof ImpactEstimate>;

/** What is said of an issue. */
export const IssueContent = Type.Object(
  {
    symptom: text('What can be seen, in words'),
    owner: person('Who sees to it'),
    ownerSide: side('The side that the owner is of'),
    seenOn: date('The day on which it was seen'),
    beganOn: Type.Optional(date('The day since which it is so, as far as known')),
    metricId: Type.Optional(id('The metric in which it shows')),
    severity: Severity,
    impact: Type.Optional(ImpactEstimate),
    class: Type.Optional(id('What it comes from, such as capability-gap')),
    criteria: Type.Array(SuccessCriterion, { maxItems: 10, description: 'When it counts as solved' }),
    reopenWithinDays: whole('Days after it is resolved within which its signal reopens it', 0, 3660),
  },
  { additionalProperties: false, description: 'What is said of an issue' },
);
export type IssueContent = Static<typeof IssueContent>;

/** Which issue it is. */
export const IssueSubject = Type.Object(
  {
    issueId: id('The issue'),
    partnerId: id('The partner'),
    programId: id('The program'),
    visibility: Visibility,
  },
  { description: 'Which issue it is, and who sees it' },
);
export type IssueSubject = Static<typeof IssueSubject>;

/** The issue of a group of partners that an issue is a part of. */
export const CohortPart = Type.Object(
  { cohortIssueId: id('The issue of the group, in the stream of the program') },
  { description: 'The issue of a group of partners that it is a part of' },
);

const about = <Fields extends TProperties>(fields: Fields) => Type.Object({ ...IssueSubject.properties, ...fields });

const origin = Type.Enum(['person', 'signal', 'cohort'], { description: 'Who or what raised it' });
const stands = {
  content: IssueContent,
  origin,
  raisedBy: side('The side that raised it'),
  signal: Type.Optional(Signal),
  cohort: Type.Optional(CohortPart),
};
const rationale = text('Why, in words');

/** Something is wrong, as somebody sees it, or as a rule found. */
export const issueRaised = eventType({
  type: 'IssueRaised',
  version: 1,
  describes: 'An issue was raised, by a person or from a signal: a candidate, until it is accepted',
  data: about(stands),
});

/** The signal behind an issue goes on, or a further one was found. */
export const issueSignalUpdated = eventType({
  type: 'IssueSignalUpdated',
  version: 1,
  describes: 'The signal behind an issue was found again, with further points',
  data: about({
    signal: Signal,
    previous: Type.Optional(Type.Object(Signal.properties, { description: 'The signal as it was known' })),
  }),
});

/** It is an issue of the partnership from now on: the event holds all that the partner needs to know. */
export const issueAccepted = eventType({
  type: 'IssueAccepted',
  version: 1,
  describes: 'An issue was accepted, or upheld where the partner contested it: the partner sees it',
  data: about({
    ...stands,
    escalatesAt: Type.Optional(
      Type.String({
        description:
          'When the clock escalates it, unless an action for it is promised by then: UTC, ISO 8601; left out where only people do',
      }),
    ),
    upholds: Type.Optional(whole('Revision, in this stream, of the IssueContested that it answers')),
    rationale: Type.Optional(rationale),
  }),
});

/** Why an issue is none. */
export const IssueRejection = Type.Enum(['noise', 'duplicate', 'not-ours'], {
  description: 'noise: nothing is wrong; duplicate: another issue is about it; not-ours: it is for somebody else',
});
export type IssueRejection = Static<typeof IssueRejection>;

/** It is none. */
export const issueRejected = eventType({
  type: 'IssueRejected',
  version: 1,
  describes: 'An issue was rejected',
  data: about({
    rejection: IssueRejection,
    duplicateOf: Type.Optional(id('The issue that it repeats')),
    rationale,
  }),
});

/** What it comes from, in a word. */
export const issueClassified = eventType({
  type: 'IssueClassified',
  version: 1,
  describes: 'An issue was put into a class',
  data: about({ class: id('The class, such as capability-gap'), previous: Type.Optional(id('The class until now')) }),
});

/** Somebody else sees to it. */
export const issueReassigned = eventType({
  type: 'IssueReassigned',
  version: 1,
  describes: 'An issue got another owner',
  data: about({
    owner: person('Who sees to it from now on'),
    ownerSide: side('The side that the owner is of'),
    previous: person('Who saw to it until now'),
    rationale,
  }),
});

/** The partner does not see it that way. The issue goes on, marked as contested. */
export const issueContested = eventType({
  type: 'IssueContested',
  version: 1,
  describes: 'The partner contested an issue',
  personal: ['grounds'],
  data: about({ grounds: text('Why, in words'), contestedBy: person('Who contests it for the partner') }),
});

/** Several are one: the others end in it. */
export const issuesMerged = eventType({
  type: 'IssuesMerged',
  version: 1,
  describes: 'Issues were merged into one, which goes on',
  data: about({
    merged: Type.Array(id('An issue'), { minItems: 1, maxItems: 50, description: 'The issues that end in it' }),
    rationale,
  }),
});

/** Somebody holds it for solved although its criteria do not say so: another person has to approve. */
export const issueResolutionRequested = eventType({
  type: 'IssueResolutionRequested',
  version: 1,
  describes: 'A resolution was asked for that the success criteria do not give; another person decides',
  data: about({
    results: Type.Array(CriterionResult, { maxItems: 10, description: 'How the criteria came out' }),
    rationale,
    requestedBy: person('Who asks for it'),
  }),
});

/** The other person said no. */
export const issueResolutionRejected = eventType({
  type: 'IssueResolutionRejected',
  version: 1,
  describes: 'A resolution that the success criteria do not give was rejected by another person',
  data: about({
    request: whole('Revision, in this stream, of the IssueResolutionRequested that it answers'),
    rejectedBy: person('Who rejected it'),
    rationale,
  }),
});

/** It is solved: its criteria say so, or two people do. */
export const issueResolved = eventType({
  type: 'IssueResolved',
  version: 1,
  describes: 'An issue was resolved: by its success criteria, or overridden by one person and approved by another',
  data: about({
    basis: Type.Enum(['criteria', 'override'], {
      description: 'criteria: folded from the measurements; override: asked for by one person, approved by another',
    }),
    results: Type.Array(CriterionResult, { maxItems: 10, description: 'How the criteria came out' }),
    resolvedOn: date('The business date on which it was resolved'),
    resolvedBy: person('Who resolved it; of an override: who asked for it'),
    approvedBy: Type.Optional(person('Who approved the override')),
    rationale: Type.Optional(rationale),
  }),
});

/** Its signal came back: the same issue goes on. */
export const issueReopened = eventType({
  type: 'IssueReopened',
  version: 1,
  describes: 'A resolved issue was reopened: its signal returned within the stated time',
  data: about({
    reopenedOn: date('The business date on which it was reopened'),
    signal: Signal,
    resolvedOn: date('The day on which it had been resolved'),
  }),
});

/** Nothing more happens with it. */
export const issueClosed = eventType({
  type: 'IssueClosed',
  version: 1,
  describes: 'An issue was closed',
  data: about({
    outcome: Type.Enum(['resolved', 'accepted-risk'], {
      description: 'resolved: it is solved; accepted-risk: it is lived with',
    }),
    rationale: Type.Optional(rationale),
  }),
});

/** A metric stays better than where it began: somebody did something right. */
export const progressCelebrated = eventType({
  type: 'ProgressCelebrated',
  version: 1,
  describes: 'An improvement lasted: a rule of the control chart was met for the better',
  data: Type.Object({
    partnerId: id('The partner'),
    programId: id('The program'),
    visibility: Visibility,
    metricId: id('The metric'),
    rule: text('The rule that found it', 60),
    since: period('First period of it'),
    detectedAt: period('Period in which the rule was met'),
    finding: text('What was found, with the figures'),
  }),
});

/** Events about issues, in the improvement stream of a partner and program. */
export const issueEvents = [
  issueRaised,
  issueSignalUpdated,
  issueAccepted,
  issueRejected,
  issueClassified,
  issueReassigned,
  issueContested,
  issuesMerged,
  issueResolutionRequested,
  issueResolutionRejected,
  issueResolved,
  issueReopened,
  issueClosed,
  progressCelebrated,
];
