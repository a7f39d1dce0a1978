import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { Health } from '#platform';
import { DocsController } from './docs/docs.controller.js';
import { OpenApiController } from './docs/openapi.controller.js';
import { LedgerController } from './ledger.controller.js';
import { RecordedTwiceController } from './measurements/recorded-twice.controller.js';
import { HistoryController } from './partners/history.controller.js';
import { StateController } from './partners/state.controller.js';
import { WhatIfController } from './partners/what-if.controller.js';
import { PartnerScheduleController } from './schedule/partner-schedule.controller.js';
import { ChangesController } from './scorecards/changes.controller.js';
import { ExplanationController } from './scorecards/explanation.controller.js';
import { MovementController } from './scorecards/movement.controller.js';
import { SlicesController } from './scorecards/slices.controller.js';
import { SeriesController } from './trends/series.controller.js';
import { SignalsController } from './trends/signals.controller.js';
import { QuerySide } from './query-side.js';
import { readModelController } from './read-models/read-model.controller.js';

/** The read side over HTTP: lists and details of each read model, histories, states, and the API's own documentation. */
@Module({})
export class QueryApiModule implements OnModuleInit {
  constructor(
    private readonly side: QuerySide,
    private readonly health: Health,
  ) {}

  /** Answers from this query side. */
  static forRoot(side: QuerySide): DynamicModule {
    return {
      module: QueryApiModule,
      controllers: [
        DocsController,
        OpenApiController,
        LedgerController,
        HistoryController,
        ExplanationController,
        ChangesController,
        MovementController,
        SlicesController,
        SeriesController,
        SignalsController,
        WhatIfController,
        StateController,
        PartnerScheduleController,
        RecordedTwiceController,
        ...side.models.map(readModelController),
      ],
      providers: [{ provide: QuerySide, useValue: side }],
    };
  }

  onModuleInit(): void {
    const { models, standing } = this.side;
    this.health.register({
      name: 'readModels',
      check: async () => {
        const found = await Promise.all(models.map(async ({ name }) => ({ readModel: name, ...(await standing.of(name)) })));
        const refused = found.filter(({ stands }) => !stands);
        return { ready: refused.length === 0, refused };
      },
    });
  }
}
