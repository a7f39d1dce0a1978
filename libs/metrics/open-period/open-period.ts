import { periodOf } from '#calendar';
import { partnerStream, periodOpened, programStream, refuse } from '#contracts';
import { at, command, isRefusal } from '#kernel';
import { isRegistered, partner } from '#partners';
import { isFiscalYearOpened, program } from '#programs';
import { closingPeriod } from '../period/closing-period.js';
import { measuredPeriods, within } from '../period/measured-periods.js';
import { PeriodBody } from '../period/period.body.js';

/** Names a period in the partner's stream before anything is recorded in it, so that this stream leads to all of its history. */
export const openPeriod = command({
  name: 'OpenPeriod',
  describes: 'Opens a period for measurements of a partner',
  body: PeriodBody,
  example: { partnerId: 'orgenics-ltd', programId: 'scms', periodId: 'FY2011-P04' },
  allowed: { scope: 'commands:metrics', sides: [] },
  locates: ({ programId }) => ({ program: at(program, programStream(programId)) }),
  stream: ({ partnerId }) => partnerStream(partnerId),
  slices: { partner, measuredPeriods },
  precededBy(body, { program }) {
    const found = closingPeriod(program, body);
    if (isRefusal(found)) return [];
    const { id: fiscalYear } = periodOf(found.calendar, found.period.from, 'year');
    if (isFiscalYearOpened(program, fiscalYear)) return [];
    return [{ command: 'OpenFiscalYear', body: { programId: body.programId, fiscalYear } }];
  },
  decide(body, { partner, measuredPeriods, program }) {
    const { partnerId, programId, periodId } = body;
    if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `there is no partner ${partnerId}`);
    if (measuredPeriods.opened[within(programId, periodId)] !== undefined) return [];
    const found = closingPeriod(program, body);
    if (isRefusal(found)) return found;
    const { from, to } = found.period;
    return [periodOpened({ partnerId, programId, periodId, from, to })];
  },
});
