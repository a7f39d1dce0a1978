import { baselineSet, partnerStream, programStream, refuse } from '#contracts';
import { at, command, decimal, heldOn, isRefusal, plain } from '#kernel';
import { partner } from '#partners';
import { program } from '#programs';
import { definedMetric, takesPart } from '../measurement/may-be-measured.js';
import { baselinesOf, measuredPeriods } from '../period/measured-periods.js';
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
  entity: ({ programId, metricId }, { measuredPeriods }) => baselinesOf(measuredPeriods, programId, metricId).at(-1)?.revision,
  decide(body, { partner, measuredPeriods, program }) {
    const { partnerId, programId, metricId, unit, from } = body;
    const metric = definedMetric(program, body, from);
    if (isRefusal(metric)) return metric;
    const refused = takesPart(partner, body, from, 'from');
    if (refused) return refused;
    if (unit !== undefined && unit !== metric.unit)
      return refuse('unit-mismatch', 'unit', `expected ${metric.unit}, the unit of ${metricId}, got ${unit}`);
    const value = plain(decimal(body.value));
    const held = heldOn(baselinesOf(measuredPeriods, programId, metricId), from);
    if (held?.value === value && held.effectiveFrom === from) return [];
    const previous = held && { previous: held.value };
    return [baselineSet({ partnerId, programId, metricId, value, unit: metric.unit, from, ...previous })];
  },
});
