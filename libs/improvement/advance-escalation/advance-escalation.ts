import { escalationAdvanced, escalationOverdue, improvementStream, partnerStream, programStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import type { Escalation } from '../escalation/escalation.js';
import { escalations } from '../escalation/escalations.js';
import { standingAt } from '../escalation/standing.js';
import { AdvanceEscalationBody } from './advance-escalation.body.js';

/** The clocks of an escalation that run: the response clock until somebody takes it up, the resolution clock until it ends. */
const clocksOf = ({ isAcknowledged, responseDueAt, resolutionDueAt, overdue }: Escalation) =>
  [
    { because: 'response', at: responseDueAt, runs: !isAcknowledged } as const,
    { because: 'resolution', at: resolutionDueAt, runs: true } as const,
  ].filter(({ because, runs }) => runs && !overdue.includes(because));

/**
 * Lets a clock that ran out act: the next level is asked; at the last level it is recorded, once. The clocks of a level begin when it is asked: a
 * scheduler that stood still takes no time from anybody. A clock that no longer stands there changes nothing, so that a second scheduler or a
 * restart does nothing twice.
 */
export const advanceEscalation = command({
  name: 'AdvanceEscalation',
  describes: 'Lets a clock of an escalation that ran out act: the next level is asked',
  body: AdvanceEscalationBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    escalationId: 'late-lines-1',
    at: '2011-03-14T19:00:00.000Z',
  },
  allowed: { scope: 'commands:improvement', sides: [] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { escalations },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
  }),
  decide({ escalationId, at: ranOutAt }, { escalations, partner, program }, { now }) {
    const escalation = escalations.get(escalationId);
    const [clock, ...others] = escalation?.isOpen ? clocksOf(escalation).filter(({ at }) => at === ranOutAt) : [];
    if (!escalation || !clock) return [];
    if (ranOutAt > now) return refuse('escalation-not-due', 'at', `expected a clock that has run out by ${now}, got ${ranOutAt}`);
    const { subject, path, level } = escalation;
    const { because } = clock;
    if (level + 1 >= path.levels.length)
      return [clock, ...others].map((each) => escalationOverdue({ ...subject, level, because: each.because, ranOutAt }));
    const standing = standingAt(path, level + 1, { partner, program, since: now });
    return [escalationAdvanced({ ...subject, ...standing, because, ranOutAt })];
  },
});
