import { randomUUID } from 'node:crypto';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import type { sendUnaryData } from '@grpc/grpc-js';
import type { House } from './double';

const STREAMS = 'event_store.client.streams.streams';

/** What the server can do: the client asks once and chooses how to append. */
export const serverFeatures =
  ({ options, faults }: House) =>
  (_call: unknown, answer: sendUnaryData<SupportedMethods>): void => {
    if (faults.silent) return;
    const methods = new SupportedMethods();
    methods.setEventStoreServerVersion(options.version!);
    for (const name of ['read', 'append', ...(options.batchAppend ? ['batchappend'] : [])]) {
      const method = new SupportedMethod();
      method.setServiceName(STREAMS);
      method.setMethodName(name);
      methods.addMethods(method);
    }
    answer(null, methods);
  };

/** A cluster of one, which is its leader. */
export const gossip =
  ({ port }: House) =>
  (_call: unknown, answer: sendUnaryData<ClusterInfo>): void => {
    const place = new EndPoint();
    place.setAddress('127.0.0.1');
    place.setPort(port());
    const id = new UUID();
    id.setString(randomUUID());
    const member = new MemberInfo();
    member.setInstanceId(id);
    member.setIsAlive(true);
    member.setState(MemberInfo.VNodeState.LEADER);
    member.setHttpEndPoint(place);
    const cluster = new ClusterInfo();
    cluster.addMembers(member);
    answer(null, cluster);
  };
