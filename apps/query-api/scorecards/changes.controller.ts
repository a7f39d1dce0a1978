import { Controller, Get, Param, Query } from '@nestjs/common';
import { PERIOD_ID_PATTERN } from '#calendar';
import { ProblemError } from '#contracts';
import { decimal } from '#kernel';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import type { CardWithInputs } from '#projections';
import { explainChange, reachNextBand, type CardChange } from '#scoring';
import { untilOf } from '../as-of.js';
import { QuerySide } from '../query-side.js';
import { cardAt, cardNamed, cardOfPeriod, periodBefore, type CardName } from './card-at.js';
import { eventsBehind } from './events-behind.js';

interface ChangesQuery {
  readonly from?: string;
  readonly to?: string;
}

const PERIOD = new RegExp(PERIOD_ID_PATTERN);

/** Why a card moved: against another period, or against what was known of it at another moment. */
@Controller('v1/scorecards')
@NeedsScope('read')
export class ChangesController {
  constructor(private readonly side: QuerySide) {}

  @Get(':id/changes')
  async changes(@Param('id') id: string, @Query() query: ChangesQuery, @SignedIn() credentials: Credentials): Promise<object> {
    const name = cardNamed(id, credentials);
    const from = query.from ?? (await periodBefore(this.side.log, name));
    if (from === undefined) throw new ProblemError('not-found', `there is no period before ${name.periodId}`, { path: 'from' });
    const [earlier, later] = [await this.#cardAt(name, from), await this.#cardAt(name, query.to)];
    const change = this.#changeOf(earlier, later);
    const causes = new Set(change.parts.filter(({ difference }) => !decimal(difference).isZero()).map(({ cause }) => cause));
    const between = { from, to: query.to, periods: Object.keys(later.card.parts) };
    const events = await eventsBehind(this.side.log, name, between, causes);
    return {
      data: {
        ...change,
        parts: change.parts.map((part) => ({ ...part, events: events.get(part.cause) ?? { count: 0, events: [] } })),
        from: { id: earlier.card.id, total: earlier.card.total, band: earlier.card.band },
        to: { id: later.card.id, total: later.card.total, band: later.card.band },
        nextBand: later.inputs ? reachNextBand(later.inputs) : null,
      },
    };
  }

  /** A period names another card; a position, date or instant names this one as it was known then. */
  #cardAt(name: CardName, moment: string | undefined): Promise<CardWithInputs> {
    if (moment !== undefined && PERIOD.test(moment)) return cardAt(this.side.log, cardOfPeriod(name, moment));
    return cardAt(this.side.log, name, untilOf(moment));
  }

  #changeOf(earlier: CardWithInputs, later: CardWithInputs): CardChange {
    if (earlier.inputs && later.inputs) return explainChange({ from: earlier.inputs, to: later.inputs });
    const { card } = earlier.inputs ? later : earlier;
    throw new ProblemError('not-found', `the scorecard ${card.id} is not scored: ${card.notScored ?? 'no total'}`, {
      path: 'id',
    });
  }
}
