import { createTestDatabase, eventually, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { migrate } from '@ayumi/installation';
import { signerOf } from './note';
import type { Tree } from './proofs';
import { Sealing } from './sealing';
import { storedSeals } from './stored-seals';

const TEN_MINUTES = 600_000;
const signer = signerOf('ayumi/test', Buffer.alloc(32, 7));

describe('Sealing while the log grows', () => {
  let database: TestDatabase;
  let sealing: Sealing;
  let tree: Tree;
  let told: string[];

  beforeEach(async () => {
    database = await createTestDatabase();
    await migrate(database.url);
    told = [];
    grownTo(5);
    // The clock and the interval alone: everything that speaks to the database goes by the real time.
    jest.useFakeTimers({
      doNotFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime'],
    }); // prettier-ignore
  });
  afterEach(async () => {
    await sealing.end(false);
    jest.useRealTimers();
    await database.drop();
  });

  const begin = async (): Promise<void> => {
    const report = (line: string): void => void told.push(line);
    sealing = await Sealing.begin({
      pool: database.workerPool,
      signer,
      everyMs: TEN_MINUTES,
      report,
      tree: () => tree,
    });
  };
  const grownTo = (size: number): void => {
    tree = { size, root: Buffer.alloc(32, size) };
  };
  /** What is stored once everything that was begun is over. */
  const sizes = async (): Promise<readonly number[]> => {
    await sealing.end(false);
    return (await storedSeals(database.appPool)).map(({ size }) => size);
  };
  const sealed = (size: number): Promise<unknown> =>
    eventually(`a seal over ${size}`, async () => (await storedSeals(database.appPool)).at(-1)?.size === size);

  it('seals at once where nothing was ever sealed, and says with which key', async () => {
    await begin();
    jest.advanceTimersByTime(10_000);
    await sealed(5);
    expect(told).toEqual([expect.stringContaining(signer.vkey)]);
  });

  it('seals again when ten minutes are over, not before', async () => {
    await begin();
    jest.advanceTimersByTime(10_000);
    await sealed(5);
    grownTo(6);
    jest.advanceTimersByTime(TEN_MINUTES - 10_000);
    expect(await sizes()).toEqual([5]);
    await begin();
    grownTo(7);
    jest.advanceTimersByTime(TEN_MINUTES + 10_000);
    await sealed(7);
    expect(await sizes()).toEqual([5, 7]);
  });

  it('seals the first event after a long silence at the next look, not ten minutes later', async () => {
    await begin();
    jest.advanceTimersByTime(10_000);
    await sealed(5);
    jest.advanceTimersByTime(TEN_MINUTES + 20_000);
    await sealed(5);
    grownTo(6);
    jest.advanceTimersByTime(10_000);
    await sealed(6);
    expect(await sizes()).toEqual([5, 6]);
  });

  it('seals what is there at a clean stop, however short ago the last seal was', async () => {
    await begin();
    jest.advanceTimersByTime(10_000);
    await sealed(5);
    grownTo(6);
    await sealing.end(true);
    expect(await sizes()).toEqual([5, 6]);
  });
});
