import * as fc from 'fast-check';
import { inLanes } from '../../apps/api/src/item/in-lanes';
import { openStage, type Stage } from '../feature/three-hundred-items';
import { openWorld, type World } from '../world';
import { Reader, Writer, type Approver } from './two-hands';

const INTERLEAVINGS = 1_000;
const ITEMS = 25;
/** The proof is worth what it met: so many approvals that stood, that came too late, and edits in between. */
const MET_AT_LEAST = 100;
const APPROVERS: readonly Approver[] = ['kato', 'nakamura', 'tanaka'];

/** What is begun at one moment on one item. */
const move = fc.oneof(
  { weight: 14, arbitrary: fc.record({ who: fc.constantFrom(...APPROVERS), does: fc.constant('read' as const) }) },
  { weight: 14, arbitrary: fc.record({ who: fc.constantFrom(...APPROVERS), does: fc.constant('approve' as const) }) },
  { weight: 2, arbitrary: fc.constant({ does: 'amend' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'rewrite' as const }) },
);
const interleaving = fc.record({
  item: fc.nat({ max: ITEMS - 1 }),
  moves: fc.array(move, { minLength: 4, maxLength: 8 }),
});

/* 決裁 is of a text. Whoever edits while others approve, no approval may stand on a text that its approver had not read. */
describe('Edits and approvals that cross', () => {
  let world: World;
  let stage: Stage;

  beforeAll(async () => {
    world = await openWorld();
    stage = await openStage(world.installation, ITEMS);
    await stage.report(stage.items, '初稿');
  }, 600_000);
  afterAll(async () => {
    await stage?.close();
    await world?.close();
  });

  it(`in ${INTERLEAVINGS} random interleavings over HTTP, 0 approvals of unseen content: at least ${MET_AT_LEAST} stood, ${MET_AT_LEAST} came too late`, async () => {
    const writer = new Writer(await world.enter('suzuki'));
    const readers = new Map(
      await Promise.all(APPROVERS.map(async (login) => [login, new Reader(login, await world.enter(login))] as const)),
    );
    const plan = fc.sample(interleaving, { seed: 20_250_613, numRuns: INTERLEAVINGS });
    await inLanes(plan, 4, async ({ item: n, moves }) => {
      const item = stage.items[n]!;
      await Promise.all(
        moves.map((each) => ('who' in each ? readers.get(each.who)![each.does](item) : writer[each.does](item))),
      );
    });

    const approved = await approvalsInTheLog();
    const pressed = new Map([...readers.values()].flatMap((reader) => [...reader.pressed]));
    const unseen = approved.filter(
      ({ command, fingerprint, submitted }) =>
        fingerprint !== submitted.fingerprint ||
        pressed.get(command)?.fingerprint !== submitted.fingerprint ||
        pressed.get(command)?.done !== submitted.done,
    );
    expect(unseen).toEqual([]);

    const answered = (outcome: string) =>
      [...readers.values()].reduce((sum, reader) => sum + (reader.answers.get(outcome) ?? 0), 0);
    expect(approved).toHaveLength(answered('done'));
    const met = { approved: answered('done'), stale: answered('content-changed'), edits: writer.edits };
    expect(Object.entries(met).filter(([, times]) => times < MET_AT_LEAST)).toEqual([]);
  }, 600_000);

  interface Approved {
    readonly command: string;
    readonly fingerprint: string;
    /** The latest submission before it in its stream. */
    readonly submitted: { readonly fingerprint: string; readonly done: string };
  }

  async function approvalsInTheLog(): Promise<Approved[]> {
    const approvals: Approved[] = [];
    for (const item of stage.items) {
      let submitted = { fingerprint: '', done: '' };
      for (const { type, data, meta } of await world.installation.store.readStream(`item-${item}`)) {
        const { fingerprint, content } = data as { fingerprint: string; content: { done: string } };
        if (type === 'ProgressSubmitted') submitted = { fingerprint, done: content.done };
        if (type === 'StepApproved') approvals.push({ command: meta.commandId, fingerprint, submitted });
      }
    }
    return approvals;
  }
});
