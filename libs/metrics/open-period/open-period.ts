import { periodOf } from '#calendar';
import { partnerStream, periodOpened, programStream, refuse } from '#contracts';
import { at, command } from '#kernel';
import { isRegistered, partner } from '#partners';
import { findPeriod, program } from '#programs';
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
  precededBy({ programId, periodId }, { program }) {
    const found = findPeriod(program, periodId);
    const fiscalYear = found && periodOf(found.calendar, found.period.from, 'year').id;
    return fiscalYear === undefined ? [] : [{ command: 'OpenFiscalYear', body: { programId, fiscalYear } }];
  },
  decide({ partnerId, programId, periodId }, { partner, measuredPeriods, program }) {
    if (!isRegistered(partner)) return refuse('partner-unknown', 'partnerId', `there is no partner ${partnerId}`);
    if (measuredPeriods.opened[within(programId, periodId)] !== undefined) return [];
    const found = closingPeriod(program, periodId);
    if (!found) return refuse('period-unknown', 'periodId', `expected a closing period of ${programId}, got ${periodId}`);
    return [periodOpened({ partnerId, programId, periodId, from: found.from, to: found.to })];
  },
});
