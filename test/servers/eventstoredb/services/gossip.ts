import { randomUUID } from 'node:crypto';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { gossip, shared } from '../wire/messages.js';

/** Says which nodes the cluster has: this one, which leads it. */
export function readGossip(address: string, port: () => number): handleUnaryCall<shared.Empty, gossip.ClusterInfo> {
  const id = randomUUID();
  return (_call, callback) => {
    const member = new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString(id))
      .setTimeStamp(String(Date.now()))
      .setState(gossip.MemberInfo.VNodeState.LEADER)
      .setIsAlive(true)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(address).setPort(port()));
    callback(null, new gossip.ClusterInfo().setMembersList([member]));
  };
}
