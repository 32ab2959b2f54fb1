import { OPERATOR } from '@ayumi/directory';
import { eventually } from '@ayumi/event-sourcing/testing';
import { awaitPosition, RUNNERS } from '@ayumi/event-sourcing/runtime';
import { AUTOMATIONS } from '@ayumi/plan/runtime';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { BusModule } from '../../apps/api/src/api.module';
import { Player } from '../../apps/cli/src/seed/player';
import type { Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';
import { openCycleOf } from './second-plan';

const [CARRY_OVER] = AUTOMATIONS;
const FIRST = 'kodaira-b1.01';
const SECOND = 'kodaira-b1.02';
const MATTER = 'progress-2024-year-end';

/* A plan of 2024 and 2025 with two items of 収納課, asked for their progress of 2024. */
describe('The next year starts from the review', () => {
  let world: World;
  let clerk: Visitor, planning: Visitor;
  let up: Visitor[];

  beforeAll(async () => {
    world = await openWorld();
    const logins = ['suzuki', 'sato', 'kato', 'nakamura', 'tanaka', 'sato', 'yamada'];
    [clerk, planning, ...up] = (await Promise.all(logins.map((login) => world.enter(login)))) as [Visitor, Visitor];
    const { installation } = world;
    const buses = await NestFactory.createApplicationContext(BusModule.on(installation), { logger: false });
    const player = new Player(buses.get(CommandBus), installation.store);
    const at = installation.clock.now();
    let acts = 0;
    await openCycleOf(
      [FIRST, SECOND],
      async (command, id, body) => {
        await player.play({ key: `carry/${acts++}`, at, actor: OPERATOR, command, id, body });
      },
      async (items, work) => {
        for (const item of items) await work(item);
      },
    );
    await buses.close();
  }, 120_000);
  afterAll(() => world?.close());

  const settle = async (item: string, nextDirection: string) => {
    await clerk.done(item, 'submit-progress', {
      cycle: '2024-year-end',
      rating: 'A',
      done: '実施した。',
      nextDirection,
    });
    for (const who of up) {
      const { matters } = await who.read(`items/${item}`);
      const { fingerprint } = matters.find((each: Json) => each.matter === MATTER);
      await who.done(item, 'approve', { matter: MATTER, fingerprint });
    }
  };
  const planOf = async (item: string, year: number): Promise<string | null> => {
    const { annualPlan } = await planning.read(`items/${item}`);
    return annualPlan.find((each: Json) => each.year === year)?.text ?? null;
  };
  const openNext = () =>
    planning.send('POST', 'plans/kodaira-b1/open-cycle', { fiscalYear: 2025, stage: 'year-end', dueOn: '2026-05-29' });
  const carried = async () =>
    (await world.installation.store.readAll(null, 10_000)).filter(
      ({ type, data }) => type === 'AnnualPlanSet' && 'from' in (data as object),
    );
  const automationIsDone = async () => {
    const { pool, store } = world.installation;
    expect(await awaitPosition(pool, CARRY_OVER, (await store.head())!, { timeoutMs: 20_000 })).toBe(true);
  };

  it('nothing is carried before the next cycle is open', async () => {
    await settle(FIRST, '催告の時期を早める。');
    await automationIsDone();
    expect(await planOf(FIRST, 2025)).toBeNull();
  });

  it('opening it makes last year’s direction this year’s plan, and the form shows both', async () => {
    expect((await openNext()).status).toBe(200);
    await eventually('the direction is carried', async () => (await planOf(FIRST, 2025)) === '催告の時期を早める。');
    expect(await planOf(SECOND, 2025)).toBeNull();
    expect(await clerk.read(`forms/${FIRST}/progress/2025-year-end`)).toMatchObject({
      annualPlan: '催告の時期を早める。',
      directionBefore: '催告の時期を早める。',
    });
    const { events } = await planning.read(`history?item=${FIRST}`);
    expect(events.map(({ summary }: Json) => summary)).toContainEqual(
      '運用担当者 が今後の方向性(案件 progress-2024-year-end)を令和7年度の年度計画に引き継ぎました',
    );
  });

  it('what settles later is carried when it settles, and a plan that stands is not touched', async () => {
    await planning.done(SECOND, 'set-annual-plan', { years: [{ year: 2025, text: '別に定めた計画。' }] });
    await settle(SECOND, '口座振替を勧める。');
    await automationIsDone();
    expect(await planOf(SECOND, 2025)).toBe('別に定めた計画。');
    expect(await clerk.read(`forms/${SECOND}/progress/2025-year-end`)).toMatchObject({
      annualPlan: '別に定めた計画。',
      directionBefore: '口座振替を勧める。',
    });
    expect(await carried()).toHaveLength(1);
  });

  it('gone through from the beginning once more, it does nothing twice, not even where the plan was emptied', async () => {
    await planning.done(FIRST, 'set-annual-plan', { years: [{ year: 2025, text: ' ' }] });
    await automationIsDone();
    await world.database.ownerPool.query('delete from read.checkpoint where name = $1', [CARRY_OVER]);
    await world.database.ownerPool.query(`select pg_terminate_backend(pid) from (${RUNNERS}) runner `, [
      [`automation ${CARRY_OVER}`],
    ]);
    await automationIsDone();
    expect([(await carried()).length, await planOf(FIRST, 2025)]).toEqual([1, ' ']);
  });
});
