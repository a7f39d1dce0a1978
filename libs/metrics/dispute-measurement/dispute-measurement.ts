import { measurementDisputed, metricsStream, programStream, refuse } from '#contracts';
import { at, command, principalOf } from '#kernel';
import { businessDate, disputeRules, dueAfter, program } from '#programs';
import { contentOf } from '../measurement/content.js';
import { notMoved, notVoided, unknownMeasurement } from '../measurement/guards.js';
import { identityOf } from '../measurement/identity.js';
import { ReasonedMeasurementBody } from '../measurement/recorded-measurement.body.js';
import { marksOf } from '../period/marks.js';
import { period, revisionOf, standingOf } from '../period/period.js';

/** Says that the partner does not accept what was measured, also of a closed period. It goes on to count, marked as disputed. */
export const disputeMeasurement = command({
  name: 'DisputeMeasurement',
  describes: 'Disputes a measurement for the partner',
  body: ReasonedMeasurementBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    reason: 'The delivery note was signed on the day before',
  },
  allowed: { scope: 'commands:metrics', sides: ['partner'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  consults: ({ programId }) => ({
    program: at(program, programStream(programId)),
    disputeRules: at(disputeRules, programStream(programId)),
  }),
  entity: (body, { period }) => revisionOf(period, body),
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period, program, disputeRules }, { actor, now, recalled }) {
    const { periodId, reason: grounds } = body;
    const standing = standingOf(period, body);
    if (!standing || !recalled) return unknownMeasurement(periodId, body);
    const refused = notMoved(standing, body, recalled) ?? notVoided(standing, body);
    if (refused) return refused;
    const dispute = marksOf(period, body)?.dispute;
    if (dispute)
      return refuse(
        'measurement-disputed',
        'recordId',
        `expected what is not disputed yet; revision ${dispute.revision} disputes it`,
      );
    return [
      measurementDisputed({
        ...identityOf(body),
        periodId,
        disputes: recalled.revision,
        measurement: contentOf(recalled),
        grounds,
        raisedBy: principalOf(actor),
        resolveBy: dueAfter(businessDate(program, now), disputeRules),
      }),
    ];
  },
});
