import { Server, type ServerOptions } from '@grpc/grpc-js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossipService from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { Node } from '../node.js';
import { append } from './append.js';
import { batchAppend } from './batch-append.js';
import { deleteStream, tombstone } from './delete.js';
import { readGossip } from './gossip.js';
import { LARGEST_MESSAGE } from './limits.js';
import { read } from './read/read.js';
import { getSupportedMethods } from './server-features.js';

const OPTIONS: ServerOptions = { 'grpc.max_receive_message_length': LARGEST_MESSAGE };

/** The services that the client asks for; all others answer that they are not implemented. */
export function servicesOf(node: Node, host: string, port: () => number): Server {
  const server = new Server(OPTIONS);
  server.addService(streamsService.StreamsService, {
    read: read(node),
    append: append(node),
    batchAppend: batchAppend(node),
    delete: deleteStream(node),
    tombstone: tombstone(node),
  });
  server.addService(featuresService.ServerFeaturesService, { getSupportedMethods });
  server.addService(gossipService.GossipService, { read: readGossip(host, port) });
  return server;
}
