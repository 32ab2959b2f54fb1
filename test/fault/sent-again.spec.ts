import { openStage, type Stage } from '../feature/three-hundred-items';
import { type Answer, type Json, Visitor } from '../visitor';
import { openWorld, type World } from '../world';
import { AMOUNTS, progress, say } from './amounts';
import { CuttingProxy } from './cutting-proxy';
import { differentRows, strangers, unaccounted, wholeLog } from './judgement';
import { type Door, Lane, signedIn } from './lane';

const LANES = 8;

/** Hears no answer to anything that he does, and presses the button three times more, at once. */
class Insistent implements Door {
  private presses = 0;

  constructor(
    private readonly near: Visitor,
    private readonly far: Visitor,
    private readonly line: CuttingProxy,
  ) {}

  get(path: string): Promise<Answer> {
    return this.near.get(path);
  }

  async act(item: string, command: string, body: Json, headers: Record<string, string> = {}): Promise<Answer> {
    const cut = this.line.cutAt(headers['idempotency-key']!, this.presses++ % 4 === 3 ? 'in-the-middle' : 'unanswered');
    const [lost] = await Promise.allSettled([this.far.act(item, command, body, headers), cut]);
    if (lost.status === 'fulfilled') throw new Error('the answer was to be lost');
    const answers = await Promise.all([
      this.near.act(item, command, body, headers),
      this.near.act(item, command, body, headers),
      this.far.act(item, command, body, headers),
    ]);
    const [first, ...others] = answers.map((answer) => JSON.stringify([answer.status, answer.body]));
    const other = others.find((answer) => answer !== first);
    if (other !== undefined) throw new Error(`two answers to one command: ${first} and ${other}`);
    return answers[0];
  }
}

describe('A command that is sent again', () => {
  let world: World;
  let stage: Stage;
  let line: CuttingProxy;

  beforeAll(async () => {
    world = await openWorld();
    stage = await openStage(world.installation, LANES);
    line = await CuttingProxy.to(world.address);
  }, 120_000);
  afterAll(async () => {
    await line?.close();
    await stage?.close();
    await world?.close();
  });

  it(`${AMOUNTS.repeatedCommands} commands, each after its answer was lost, three times at once: one effect, the same answer`, async () => {
    const enter = async (login: string): Promise<Insistent> => {
      const far = new Visitor(line.url);
      await far.signIn(login);
      return new Insistent(await world.enter(login), far, line);
    };
    const visitors = await signedIn(enter);
    const tell = progress('sent again, commands', AMOUNTS.repeatedCommands);
    const lanes = stage.items.map((item) => new Lane({ item, visitors, onReceipt: () => tell(acknowledged().length) }));
    const acknowledged = () => lanes.flatMap((lane) => lane.acknowledged);
    await Promise.all(lanes.map((lane) => lane.run(() => acknowledged().length < AMOUNTS.repeatedCommands)));

    const log = await wholeLog(world.installation);
    expect(unaccounted(acknowledged(), log)).toEqual([]);
    expect(strangers(acknowledged(), stage.items, log)).toEqual([]);
    const ofLanes = log.filter(({ stream }) => stage.items.some((item) => stream === `item-${item}`));
    expect(ofLanes.filter(({ meta }) => meta.actor !== 'operator')).toHaveLength(acknowledged().length);
    expect(await differentRows(world.installation, log)).toEqual([]);
    expect(line.cuts).toBeGreaterThanOrEqual(AMOUNTS.repeatedCommands);
    say(`sent again: ${acknowledged().length} commands, ${line.cuts} answers lost`);
  }, 1_800_000);
});
