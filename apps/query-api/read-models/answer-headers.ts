import type { FastifyReply } from 'fastify';
import type { Freshness } from './freshness.js';

/** Says how fresh the answer is, for formats that have no room for it. */
export const tellFreshness = (reply: FastifyReply, { position, head, lag, unfinishedJobs }: Freshness): void => {
  reply.headers({
    'ledger-position': position,
    'ledger-head': head,
    'ledger-lag-ms': String(lag),
    'ledger-unfinished-jobs': String(unfinishedJobs),
  });
};
