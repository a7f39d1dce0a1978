import { Controller, Get, Param, Query } from '@nestjs/common';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { movementOf, type CardMovement, type Scorecard } from '#projections';
import { QuerySide } from '../query-side.js';
import type { Freshness } from '../read-models/freshness.js';
import { cardNamed, cardOfPeriod, periodBefore } from './card-at.js';
import { seen } from '../read-models/access.js';

/** How a card moved against the period before, and its criteria against their baselines. */
@Controller('v1/scorecards')
@NeedsScope('read')
export class MovementController {
  constructor(private readonly side: QuerySide) {}

  @Get(':id/movement')
  async movement(
    @Param('id') id: string,
    @Query('after') after: string | undefined,
    @SignedIn() credentials: Credentials,
  ): Promise<{ readonly data: CardMovement & { readonly previousId: string | null }; readonly freshness: Freshness }> {
    const name = cardNamed(id, credentials);
    const model = this.side.model('scorecards');
    const freshness = await this.side.fresh(model, after);
    const before = await periodBefore(this.side.log, name);
    const previousId = before === undefined ? undefined : cardOfPeriod(name, before).id;
    const collection = (await this.side.readStore.resolve(model.name)) ?? '';
    const cards = await this.side.readStore.getMany(collection, previousId === undefined ? [id] : [id, previousId]);
    const card = seen(model, id, cards.get(id), credentials) as unknown as Scorecard;
    const previous = previousId === undefined ? undefined : (cards.get(previousId) as unknown as Scorecard | undefined);
    return { data: { previousId: previous ? previous.id : null, ...movementOf(card, previous) }, freshness };
  }
}
