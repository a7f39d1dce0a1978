import { granularityOf } from '#calendar';
import {
  METRIC_SERIES,
  MetricSeries,
  cycleClosed,
  improvementStream,
  partnerStream,
  programStream,
  refuse,
  seriesId,
} from '#contracts';
import { at, command, folded, principalOf } from '#kernel';
import { partner } from '#partners';
import { businessDate, findPeriod, program } from '#programs';
import { actions } from '../action/actions.js';
import { carryOut } from '../cycle/carry-out.js';
import { checkDecisions } from '../cycle/check-decisions.js';
import { cycles } from '../cycle/cycles.js';
import { figuresOf, openBooks } from '../cycle/figures.js';
import { escalations } from '../escalation/escalations.js';
import { paths } from '../escalation/paths.js';
import { isPerson } from '../issue/guards.js';
import { issues, resolvedWithin, type Issues } from '../issue/issues.js';
import { groundOf } from '../shared/in-program.js';
import { CloseCycleBody } from './close-cycle.body.js';

const workedOn = ({ byId }: Issues): number => byId.count(({ status }) => status === 'accepted');

/** Looks back on a period or year whose books are closed, and decides on every action that is open. Once for each period. */
export const closeCycle = command({
  name: 'CloseCycle',
  describes: 'Closes the cycle of a period or year: its figures, its stories, and what becomes of each open action',
  body: CloseCycleBody,
  example: {
    partnerId: 'orgenics-ltd',
    programId: 'scms',
    periodId: 'FY2011-Q2',
    stories: [
      { title: 'Announced a week ahead', story: 'No clinic ran out of tests over a late line', metricId: 'on-time-delivery' },
    ],
    actions: [{ actionId: 'announce-late-lines', disposition: 'continued' }],
    effectiveAt: '2011-04-18T15:00:00Z',
  },
  allowed: { scope: 'commands:improvement', sides: ['vendor'] },
  stream: ({ partnerId, programId }) => improvementStream(partnerId, programId),
  slices: { issues, actions, escalations, cycles },
  consults: ({ partnerId, programId }) => ({
    partner: at(partner, partnerStream(partnerId)),
    program: at(program, programStream(programId)),
    paths: at(paths, programStream(programId)),
  }),
  folds: ({ partnerId, programId }) => ({ series: folded(METRIC_SERIES, seriesId(partnerId, programId), MetricSeries) }),
  entity: ({ periodId }, { cycles }) => cycles.get(periodId),
  decide(body, { issues, actions, escalations, cycles, partner, program, paths, series }, { actor, effectiveAt, newId }) {
    const { partnerId, programId, periodId, stories = [], actions: decisions } = body;
    const ground = isPerson(actor) ?? groundOf(body, { partner, program }, effectiveAt);
    if ('refused' in ground) return ground;
    const found = findPeriod(program, periodId);
    if (!found || (granularityOf(periodId) === 'week' && found.calendar.closingPeriod !== 'week'))
      return refuse('period-unknown', 'periodId', `expected a period of the calendar of ${programId}, got ${periodId}`);
    const { period } = found;
    const { from, to } = period;
    if (businessDate(program, effectiveAt) <= to)
      return refuse('cycle-not-over', 'periodId', `expected a period that is over; ${periodId} ends on ${to}`);
    if (cycles.has(periodId)) return refuse('cycle-closed', 'periodId', `expected a cycle that is not closed, got ${periodId}`);
    const open = openBooks(series, period);
    if (open.length > 0)
      return refuse('cycle-books-open', 'periodId', `expected the books of ${periodId} to be closed; open: ${open.join(', ')}`);
    const refused = checkDecisions(decisions, actions);
    if (refused) return refused;
    const since = { partner, program, since: effectiveAt };
    const led = carryOut(decisions, { ...since, issues, actions, escalations, paths, actor, newId });
    if ('refused' in led) return led;
    const cycle = { partnerId, programId, visibility: 'both' as const, periodId, from, to };
    const counts = { issuesOpen: workedOn(issues), issuesResolved: resolvedWithin(issues, period) };
    const figures = figuresOf(series, period);
    return [cycleClosed({ ...cycle, figures, stories, decisions, ...counts, closedBy: principalOf(actor) }), ...led];
  },
});
