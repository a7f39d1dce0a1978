import { Type, type Static } from 'typebox';
import { eventType } from '#kernel';
import { id, person, side, text, whole } from './fields.js';
import { IssueSubject } from './issues.js';

/** How causes are looked for. */
export const AnalysisMethod = Type.Enum(['fishbone', 'five-whys'], {
  description: 'fishbone: causes and sub-causes by category; five-whys: each cause answers why the one before it is so',
});
export type AnalysisMethod = Static<typeof AnalysisMethod>;

/** A cause that somebody names. */
export const Cause = Type.Object(
  {
    causeId: id('The cause, within its issue'),
    method: AnalysisMethod,
    parentId: Type.Optional(id('The cause that it is a cause of; left out where it is one of the issue itself')),
    category: Type.Optional(id('Of a fishbone: the bone that it is on, such as people, process, material or market')),
    statement: text('What is so, in words', 1000),
    evidence: Type.Array(text('Where a piece of evidence is kept, or what it is'), {
      maxItems: 20,
      description: 'What speaks for it',
    }),
  },
  { additionalProperties: false, description: 'A cause' },
);
export type Cause = Static<typeof Cause>;

const about = IssueSubject.properties;

/** Somebody named causes. */
export const rootCauseAnalysed = eventType({
  type: 'RootCauseAnalysed',
  version: 1,
  describes: 'Causes of an issue were named, or said otherwise: on a fishbone, or in a chain of whys',
  data: Type.Object({
    ...about,
    causes: Type.Array(Cause, { minItems: 1, maxItems: 50, description: 'The causes, each after the one that it is a cause of' }),
    saidBy: person('Who says so'),
    bySide: side('The side of that person'),
  }),
});

/** A person looked into a cause. */
export const causeJudged = eventType({
  type: 'CauseJudged',
  version: 1,
  describes: 'A cause was verified or ruled out by a person, with a reason',
  data: Type.Object({
    ...about,
    causeId: id('The cause'),
    verdict: Type.Enum(['verified', 'ruled-out'], { description: 'verified: it is one; ruled-out: it is none' }),
    rationale: text('Why, in words'),
    judgedBy: person('Who says so'),
    bySide: side('The side of that person'),
    said: whole('Revision, in this stream, of the event that named the cause as it was judged'),
    previous: Type.Optional(Type.Enum(['verified', 'ruled-out'], { description: 'What was said of it until now' })),
  }),
});

/** Events about causes, in the improvement stream of a partner and program. */
export const rootCauseEvents = [rootCauseAnalysed, causeJudged];
