import { baselineSet, partnerStream, programStream, refuse } from '#contracts';
import { at, command, heldOn, isRefusal } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { suppliedMetric, takesPart } from '../measurement/may-be-measured.js';
import { measuredPeriods, within } from '../period/measured-periods.js';
import { SetBaselineBody } from './set-baseline.body.js';

/** Sets a partner's starting point for a metric, from a date on: an explicit decision with its reason. */
export const setBaseline = command({
  name: 'SetBaseline',
  describes: "Sets a partner's baseline for a metric, from a date on, with the reason",
  body: SetBaselineBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    metricId: 'on-time-delivery',
    value: '0.82',
    unit: 'lines',
    from: '2010-10-01',
    reason: 'The mean of the two years before the program',
  },
  allowed: { scope: 'commands:metrics', sides: ['vendor'] },
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, measuredPeriods },
  consults: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  entity: (_, { measuredPeriods }) => measuredPeriods.revision,
  decide(body, { partner, measuredPeriods, program }, context) {
    const { partnerId, programId, metricId, value, unit, from } = body;
    const refused = takesPart(partner, body, from);
    if (refused) return refused;
    const metric = suppliedMetric(program, body, from, context);
    if (isRefusal(metric)) return metric;
    if (unit !== undefined && unit !== metric.unit)
      return refuse('unit-mismatch', 'unit', `expected ${metric.unit}, the unit of ${metricId}, got ${unit}`);
    const previous = heldOn(measuredPeriods.baselines[within(programId, metricId)] ?? [], from);
    if (previous?.value === value && previous.effectiveFrom === from) return [];
    return [
      baselineSet({
        partnerId,
        programId,
        metricId,
        value,
        unit: metric.unit,
        from,
        ...(previous && { previous: previous.value }),
      }),
    ];
  },
});
