import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Server, ServerCredentials, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { append } from './append';
import { batchAppend as appendInBatches } from './batch-append';
import { gossip, serverFeatures } from './about';
import { Faults } from './faults';
import { read } from './read';
import { StoredLog } from './stored';

export interface DoubleOptions {
  readonly tls?: boolean;
  /** Whether the server has the batched append; without it the client sends one call for each append. */
  readonly batchAppend?: boolean;
  /** What the server says; null for one that cannot be asked (before 21.10). */
  readonly version?: string | null;
  /** Where one stream is read, servers before 22.6 do not say where in the log an event stands. */
  readonly positionsInStreams?: boolean;
  /** Bytes of one append; 1 MiB is what servers are delivered with. */
  readonly maxAppendSize?: number;
}

/** What a call needs to know of the server. */
export interface House {
  readonly log: StoredLog;
  readonly faults: Faults;
  readonly options: Required<DoubleOptions>;
  readonly port: () => number;
}

/**
 * A double of EventStoreDB that speaks its protocol over a real port, made of the stubs that the client package ships.
 * For tests of the adapter only: it keeps its log in memory, in the process that started it.
 */
export class EventStoreDbDouble implements House {
  readonly log = new StoredLog();
  readonly faults = new Faults();
  readonly options: Required<DoubleOptions>;
  private server: Server | null = null;
  private bound = 0;

  constructor({
    tls = false,
    batchAppend = true,
    version = '24.10.0.0',
    positionsInStreams = true,
    maxAppendSize = 1_048_576,
  }: DoubleOptions = {}) {
    this.options = { tls, batchAppend, version, positionsInStreams, maxAppendSize };
  }

  get url(): string {
    const ca = encodeURIComponent(certificate);
    return this.options.tls
      ? `esdb://admin:changeit@localhost:${this.bound}?tls=true&tlsCAFile=${ca}`
      : `esdb://127.0.0.1:${this.bound}?tls=false`;
  }

  readonly port = (): number => this.bound;

  /** On the port that it had before, if it had one: a server that comes back. */
  async start(): Promise<this> {
    const server = new Server({ 'grpc.max_receive_message_length': 64_000_000 });
    server.addService(StreamsService, this.streams());
    server.addService(GossipService, { read: gossip(this) });
    if (this.options.version !== null)
      server.addService(ServerFeaturesService, {
        getSupportedMethods: serverFeatures(this),
      });
    const credentials = this.options.tls
      ? ServerCredentials.createSsl(null, [pair])
      : ServerCredentials.createInsecure();
    this.bound = await new Promise<number>((resolve, reject) => {
      server.bindAsync(`127.0.0.1:${this.bound}`, credentials, (error, port) =>
        error ? reject(error) : resolve(port),
      );
    });
    this.server = server;
    return this;
  }

  private streams(): UntypedServiceImplementation {
    return {
      read: read(this),
      append: append(this),
      ...(this.options.batchAppend && { batchAppend: appendInBatches(this) }),
    };
  }

  /** As `kill -9` does: connections break in the middle of whatever they do. The log stays. */
  kill(): void {
    this.server?.forceShutdown();
    this.server = null;
  }
}

const certificate = path.join(__dirname, 'double.cert.pem');
const pair = {
  cert_chain: readFileSync(certificate),
  private_key: readFileSync(path.join(__dirname, 'double.key.pem')),
};
