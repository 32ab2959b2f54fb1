import type { RecordedEvent } from '@ayumi/event-sourcing';
import { appPoolConfig, PostgresEventStore } from '@ayumi/event-sourcing/runtime';
import type { TestDatabase } from '@ayumi/event-sourcing/testing';
import { openInstallation, type Installation } from '@ayumi/installation';
import { Pool } from 'pg';
import { openStage, type Stage } from '../feature/three-hundred-items';
import { Visitor } from '../visitor';
import { demonstrationCopy } from '../world';
import { AMOUNTS } from './amounts';
import { CuttingProxy } from './cutting-proxy';
import { inTurns } from './in-turns';
import { type Acknowledged, Lane, type Login, signedIn } from './lane';
import { freePort, type Program, ready, runProgram } from './program';
import { SlowStore } from './slow-store';

const LANES = 16;
const SLOW_LANES = 2;
const SLOW_ITEMS = AMOUNTS.itemsOfTwoHouses / 8;
const NAP_MS = 12;

/** Two APIs and two workers as processes of their own on one database, reached over a line that can be cut. */
export class TwoHouses {
  readonly acknowledged: Acknowledged[] = [];
  private readonly readers: Promise<void>[] = [];
  private readonly over = new AbortController();
  private readonly workers: Program[] = [];
  private readonly apis: Program[] = [];
  private lanes: Lane[] = [];
  private drafts = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly installation: Installation,
    readonly line: CuttingProxy,
    readonly slow: SlowStore,
    private readonly slowPool: Pool,
    private readonly stage: Stage,
  ) {}

  static async open(): Promise<TwoHouses> {
    const database = await demonstrationCopy();
    const installation = await openInstallation(database.url);
    const line = await CuttingProxy.to(database.url);
    const slowPool = new Pool(appPoolConfig(database.url, { max: 10 }));
    const slow = new SlowStore(slowPool);
    const stage = await openStage({ ...installation, store: slow }, AMOUNTS.itemsOfTwoHouses + SLOW_ITEMS);
    const houses = new TwoHouses(database, installation, line, slow, slowPool, stage);
    await houses.startAll();
    return houses;
  }

  private get items(): readonly string[] {
    return this.stage.items;
  }

  /** Those that are worked on over HTTP alone. */
  get laneItems(): readonly string[] {
    return this.items.slice(0, AMOUNTS.itemsOfTwoHouses);
  }

  get written(): number {
    return this.acknowledged.length + this.slow.appended;
  }

  get retried(): number {
    return this.lanes.reduce((sum, lane) => sum + lane.retried, 0);
  }

  /** Sixteen at once over both doors, two more by a slow writer, until so many events were written. */
  async work(events: number): Promise<void> {
    const until = this.written + events;
    const goesOn = () => this.written < until;
    this.slow.napMs = NAP_MS;
    await Promise.all([
      inTurns(this.lanes, LANES, goesOn, (lane) => lane.step()),
      inTurns(this.items.slice(AMOUNTS.itemsOfTwoHouses), SLOW_LANES, goesOn, (item) => this.writeSlowly(item)),
    ]);
  }

  /** Reads on from the beginning, as every subscription does, over the line that is cut. */
  follow(): readonly RecordedEvent[] {
    const seen: RecordedEvent[] = [];
    const pool = new Pool(appPoolConfig(this.line.url, { max: 2 }));
    const store = new PostgresEventStore(pool);
    const read = async (): Promise<void> => {
      for await (const { events } of store.subscribe({ after: null, signal: this.over.signal })) seen.push(...events);
      await store.close();
      await pool.end();
    };
    this.readers.push(read());
    return seen;
  }

  /** One of the two, killed and started again. */
  async replaceWorker(which: number): Promise<void> {
    await this.workers[which]!.kill();
    this.workers[which] = runProgram('worker', { DATABASE_URL: this.line.url });
  }

  async close(): Promise<void> {
    this.over.abort();
    await Promise.all(this.readers);
    await Promise.all([...this.apis, ...this.workers].map((program) => program.stop()));
    await this.line.close();
    await this.stage.close();
    await this.slow.close();
    await this.slowPool.end();
    await this.installation.close();
    await this.database.drop();
  }

  private async startAll(): Promise<void> {
    const env = { DATABASE_URL: this.line.url };
    this.workers.push(runProgram('worker', env), runProgram('worker', env));
    const addresses = await Promise.all([this.startApi(), this.startApi()]);
    const casts = await Promise.all(addresses.map(enter));
    const onReceipt = (receipt: Acknowledged) => void this.acknowledged.push(receipt);
    this.lanes = this.laneItems.map((item, n) => new Lane({ item, visitors: casts[n % casts.length]!, onReceipt }));
  }

  private async startApi(): Promise<string> {
    const port = await freePort();
    const api = runProgram('api', { DATABASE_URL: this.line.url, PORT: String(port) });
    this.apis.push(api);
    const address = `http://127.0.0.1:${port}`;
    await ready(address, api);
    return address;
  }

  private async writeSlowly(item: string): Promise<void> {
    await this.stage.report([item], `第${++this.drafts}稿`);
    await this.stage.recall([item], 'suzuki');
  }
}

const enter = (address: string): Promise<Record<Login, Visitor>> =>
  signedIn(async (login) => {
    const visitor = new Visitor(address);
    await visitor.signIn(login);
    return visitor;
  });
