import { appendFunction, APPEND_LOCK, onlyThroughAppend } from '../../libs/event-sourcing/src/postgres.schema';
import { eventually } from '@ayumi/event-sourcing/testing';
import { AMOUNTS, progress, randomFrom, say, SEED } from './amounts';
import { brokenStreams, differentRows, strangers, unaccounted, wholeLog } from './judgement';
import { TwoHouses } from './two-houses';

/** So many faults are spread over a run. */
const FAULTS = AMOUNTS.faultsOfTwoHouses;
/** What a line may be sending when it is cut: events, reads for a decision, rows together with their checkpoint. */
const IN_A_BATCH = ['ayumi-append', 'ayumi-reads', 'ayumi-load', 'ayumi-step'] as const;

describe('Two APIs and two workers on one database', () => {
  let houses: TwoHouses;
  beforeEach(async () => {
    houses = await TwoHouses.open();
  }, 600_000);
  afterEach(() => houses?.close(), 60_000);

  it(`${AMOUNTS.eventsOfTwoHouses} events, while workers die, lines are cut within batches and transactions stay open: 0 differences, every item in its order`, async () => {
    const { installation, line, database } = houses;
    const seen = houses.follow();
    const foreign = await database.ownerPool.connect();
    await foreign.query('begin isolation level repeatable read');
    await foreign.query('select pg_current_xact_id(), count(*) from log.event');

    let over = false;
    const work = houses.work(AMOUNTS.eventsOfTwoHouses).finally(() => (over = true));
    const random = randomFrom(SEED);
    const tell = progress('two houses, events', AMOUNTS.eventsOfTwoHouses);
    let workersKilled = 0;
    let linesCut = 0;
    for (let fault = 1; fault <= FAULTS; fault++) {
      const until = Math.floor((AMOUNTS.eventsOfTwoHouses * fault) / (FAULTS + 1));
      await Promise.race([eventually('the work goes on', () => houses.written >= until, 300_000), work]);
      if (over) break;
      tell(houses.written);
      if (fault % 4 === 0) {
        await houses.replaceWorker(Math.floor(random() * 2));
        workersKilled++;
      } else if (fault % 4 === 1) {
        line.cutAll();
      } else {
        const text = IN_A_BATCH[Math.floor(random() * IN_A_BATCH.length)]!;
        const cut = line.cutAt(text, fault % 4 === 2 ? 'in-the-middle' : 'unanswered').then(() => linesCut++);
        await Promise.race([cut, work]);
      }
    }
    await work;
    await foreign.query('rollback');
    foreign.release();

    const log = await wholeLog(installation);
    expect(await differentRows(installation, log)).toEqual([]);
    expect(brokenStreams(log)).toEqual([]);
    expect(unaccounted(houses.acknowledged, log)).toEqual([]);
    expect(strangers(houses.acknowledged, houses.laneItems, log)).toEqual([]);
    await eventually('the reader is there', () => seen.length >= log.length, 30_000);
    expect(seen.map(({ id }) => id)).toEqual(log.map(({ id }) => id));
    // The proof is worth what happened: nothing that was to be cut was waited for until the work was over.
    expect({ workersKilled, linesCut }).toEqual({ workersKilled: FAULTS / 4, linesCut: FAULTS / 2 });
    expect(houses.retried).toBeGreaterThan(0);
    expect(houses.slow.held).toBeGreaterThan(0);
    say(
      `two houses: ${houses.written} events, ${workersKilled} workers killed, ${line.cuts} lines cut, ${linesCut} of them in a batch, ` +
        `${houses.slow.held} transactions held open, ${houses.retried} commands sent again`,
    );
  }, 3_600_000);

  it('would differ if writers did not take turns: a reader that asks for more than its last position passes events over', async () => {
    expect(appendFunction).toContain(APPEND_LOCK);
    await houses.database.ownerPool.query(
      appendFunction.replace('create function', 'create or replace function').replace(APPEND_LOCK, '') +
        onlyThroughAppend,
    );
    const seen = houses.follow();
    await houses.work(AMOUNTS.eventsOfNaiveHouses);
    const log = await wholeLog(houses.installation);
    expect((await differentRows(houses.installation, log)).length).toBeGreaterThan(0);
    expect(seen.length).toBeLessThan(log.length);
  }, 300_000);
});
