import { measurementDisputeResolved, metricsStream, partnerStream, programStream, refuse } from '#contracts';
import { at, command, isAnotherPerson, principalOf } from '#kernel';
import { businessDate, program } from '#programs';
import { contentOf } from '../measurement/content.js';
import { unknownMeasurement } from '../measurement/guards.js';
import { identityOf } from '../measurement/identity.js';
import { marksOf } from '../period/marks.js';
import { period, revisionOf, standingOf } from '../period/period.js';
import { assessors, assessorsOf } from './assessors.js';
import { ResolveMeasurementDisputeBody } from './resolve-measurement-dispute.body.js';

/**
 * Resolves a dispute about a measurement, by somebody of the vendor who neither recorded anything of that metric in the period nor assessed
 * anything by it. It changes no facts: where the partner is right, a restatement, a void or an excuse follows. After its day it is late.
 */
export const resolveMeasurementDispute = command({
  name: 'ResolveMeasurementDispute',
  describes: 'Resolves a dispute about a measurement, with the reasons',
  body: ResolveMeasurementDisputeBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-P04',
    metricId: 'on-time-delivery',
    source: 'scms-deliveries',
    recordId: '86823',
    outcome: 'upheld',
    reason: 'The signed delivery note shows 19 January',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId, programId, periodId }) => metricsStream(partnerId, programId, periodId),
  slices: { period },
  consults: ({ partnerId, programId }) => ({
    program: at(program, programStream(programId)),
    assessors: at(assessors, partnerStream(partnerId)),
  }),
  entity: (body, { period }) => revisionOf(period, body),
  recalls: (body, { period }) => standingOf(period, body)?.revision,
  decide(body, { period, program, assessors }, { actor, now, recalled }) {
    const { periodId, programId, metricId, outcome, reason: reasons } = body;
    if (!recalled) return unknownMeasurement(periodId, body);
    const dispute = marksOf(period, body)?.dispute;
    if (!dispute) return refuse('measurement-not-disputed', 'recordId', 'expected a dispute that waits; there is none');
    const involved = [
      ...(period.recorders[metricId] ?? []),
      ...assessorsOf(assessors, programId, metricId, contentOf(recalled).occurredOn),
    ];
    if (!involved.every((one) => isAnotherPerson(one, actor)))
      return refuse(
        'resolver-involved',
        '',
        `expected somebody who neither recorded ${metricId} in ${periodId} nor assessed anything by it`,
      );
    const { revision, resolveBy } = dispute;
    return [
      measurementDisputeResolved({
        ...identityOf(body),
        periodId,
        dispute: revision,
        outcome,
        reasons,
        resolvedBy: principalOf(actor),
        resolveBy,
        late: businessDate(program, now) > resolveBy,
      }),
    ];
  },
});
