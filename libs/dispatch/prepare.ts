import { ProblemError, partnerOf, refuse, type ProblemCode } from '#contracts';
import { contentHash, deterministicId, type Actor, type Command, type Refusal } from '#kernel';
import { validateBody } from '#kernel/body';
import type { Caller } from './command-request.js';
import { consultedStates } from './consulted.js';
import type { Prepared } from './prepared.js';
import { anonymously } from './anonymously.js';
import type { StreamStates } from './stream-states.js';

export type { Prepared } from './prepared.js';

interface Envelope {
  readonly onBehalfOf?: string;
}

/** Throws `not-allowed` where the caller lacks the scope or is of a side that may not issue the command. */
export const authorise = ({ name, allowed }: Command, { actor, scopes }: Caller): void => {
  if (scopes === 'all') return;
  if (!scopes.includes(allowed.scope)) throw new ProblemError('not-allowed', `${name} needs the scope ${allowed.scope}`);
  if (!allowed.sides.includes(actor.side))
    throw new ProblemError('not-allowed', `${name} may be issued by: ${allowed.sides.join(', ') || 'the ledger itself'}`);
};

const actorOf = ({ onBehalfOf }: Envelope, { actor, scopes }: Caller): Actor => {
  if (onBehalfOf === undefined) return actor;
  if (scopes !== 'all' && !scopes.includes('delegate'))
    throw new ProblemError('not-allowed', 'acting on behalf of another needs the scope delegate', { path: 'onBehalfOf' });
  return { ...actor, onBehalfOf };
};

/** A refusal as the caller is told it. */
export const asProblem = ({ refused, path, message }: Refusal): ProblemError =>
  new ProblemError(refused as ProblemCode, message, { path });

/** A partner that is not the caller's and one that does not exist are the same to it. */
const onlyOwnPartner = (stream: string, { actor }: Caller): void => {
  const partnerId = partnerOf(stream);
  if (actor.partnerId === undefined || partnerId === actor.partnerId) return;
  throw asProblem(refuse('partner-unknown', 'partnerId', `there is no partner ${partnerId ?? ''}`));
};

/** Validates the body and finds the command's stream. Throws a `ProblemError` for each way in which it cannot be decided. */
export async function prepare(
  definition: Command,
  plain: unknown,
  key: string,
  caller: Caller,
  states: StreamStates,
  ifMatch?: number,
): Promise<Prepared> {
  if (!definition.anonymous) authorise(definition, caller);
  const validated = validateBody(definition.body, plain);
  if ('faults' in validated)
    throw new ProblemError('body-malformed', `${definition.name} expects another body: see faults`, { faults: validated.faults });
  const { body } = validated;
  const located = await consultedStates(definition.locates?.(body) ?? {}, states);
  const stream = definition.stream(body, located.states);
  if (typeof stream !== 'string') throw asProblem(stream);
  if (definition.anonymous) return anonymously({ definition, body, stream, located }, definition.anonymous);
  const actor = actorOf(body, caller);
  onlyOwnPartner(stream, caller);
  return {
    definition,
    body,
    bodyHash: contentHash({ command: definition.name, body: plain }),
    commandId: deterministicId(caller.client, stream, key),
    stream,
    located,
    actor,
    caller,
    ifMatch,
  };
}
