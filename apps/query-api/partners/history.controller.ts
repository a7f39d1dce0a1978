import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ProblemError, isInternal } from '#contracts';
import type { StoredEvent } from '#event-store';
import { NeedsScope, SignedIn, type Credentials } from '#platform';
import { historyOf, ofPartner, type HistoryOptions } from '#projections';
import { untilOf } from '../as-of.js';
import { QuerySide } from '../query-side.js';
import { asNdjson } from '../representation/lines.js';
import { mediaTypeOf, negotiate } from '../representation/negotiate.js';
import { seePartner } from './partner-access.js';

interface HistoryQuery {
  readonly asOf?: string;
  readonly direction?: string;
  readonly after?: string;
  readonly limit?: string;
}

const MOST = 1_000;
const KNOWN = new Set(['asOf', 'direction', 'after', 'limit']);

const faultsOf = (query: HistoryQuery) => {
  const { direction = 'forward', after, limit = '100' } = query;
  const fault = (path: string, message: string) => ({ path, code: 'query-invalid', message });
  return [
    ...Object.keys(query).flatMap((name) => (KNOWN.has(name) ? [] : [fault(name, `expected one of: ${[...KNOWN].join(', ')}`)])),
    ...(['forward', 'backward'].includes(direction) ? [] : [fault('direction', 'expected forward or backward')]),
    ...(after === undefined || /^\d{20}$/.test(after)
      ? []
      : [fault('after', 'expected the position where the page before ended')]),
    ...(/^\d{1,4}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= MOST ? [] : [fault('limit', `expected 1 to ${MOST}`)]),
  ];
};

const optionsOf = (query: HistoryQuery): HistoryOptions => {
  const faults = faultsOf(query);
  if (faults.length > 0) throw new ProblemError('query-malformed', 'the query is malformed: see faults', { faults });
  const { asOf, direction, after } = query;
  return {
    until: untilOf(asOf),
    direction: direction === 'backward' ? 'backward' : 'forward',
    ...(after !== undefined && { after }),
  };
};

/** A partner's history: every event of its stream and of the periods that it names, in the order of the log, as they were stored. */
@Controller('v1/partners')
export class HistoryController {
  constructor(private readonly querySide: QuerySide) {}

  @Get(':partnerId/history')
  @NeedsScope('audit')
  async history(
    @Param('partnerId') partnerId: string,
    @Query() query: HistoryQuery,
    @Headers('accept') accept: string | undefined,
    @SignedIn() credentials: Credentials,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const options = optionsOf(query);
    const format = negotiate(accept, ['json', 'ndjson']);
    const { log } = this.querySide;
    await seePartner(partnerId, credentials, log.eventStore);
    const history = seenBy(credentials, historyOf(log, ofPartner(partnerId), options));
    if (format === 'json') return page(history, Number(query.limit ?? 100));
    reply.header('content-type', mediaTypeOf('ndjson'));
    return new StreamableFile(asNdjson(history as AsyncIterable<StoredEvent & Record<string, unknown>>));
  }
}

/** The events that the credentials may see: a partner sees nothing of what the vendor keeps to itself. */
async function* seenBy({ partnerId }: Credentials, history: AsyncIterable<StoredEvent>): AsyncIterable<StoredEvent> {
  for await (const event of history) if (partnerId === undefined || !isInternal(event.data)) yield event;
}

const page = async (history: AsyncIterable<StoredEvent>, limit: number): Promise<object> => {
  const events: StoredEvent[] = [];
  for await (const event of history) {
    if (events.length === limit) return { data: events, next: events.at(-1)?.position };
    events.push(event);
  }
  return { data: events };
};
