import type { ProposedEvent } from '../database/event.js';
import { streams } from './messages.js';
import { RpcError } from './rpc-error.js';

type Proposed = streams.AppendReq.ProposedMessage | streams.BatchAppendReq.ProposedMessage;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The event that a client proposes. Errors: `RpcError` for an id that is no UUID and for an empty type. */
export function proposedIn(message: Proposed): ProposedEvent {
  const about = message.getMetadataMap();
  const id = message.getId()?.getString() ?? '';
  const type = about.get('type') ?? '';
  if (!UUID.test(id)) throw RpcError.unknown(`expected a UUID, found ${id}`);
  if (type === '') throw RpcError.unknown('expected a type');
  return {
    id,
    type,
    isJson: about.get('content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}
