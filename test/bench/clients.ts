import { inLanes } from '../../apps/api/src/item/in-lanes';
import { CAST, MATTER, type Stage } from '../feature/three-hundred-items';
import type { Json, Visitor } from '../visitor';
import type { House } from './house';
import { lasting } from './measure';

export { CAST, MATTER };

export interface Throughput {
  readonly fsync: boolean;
  readonly clients: number;
  readonly commands: number;
  readonly perSecond: number;
}

const COMMANDS = 160;

/** 提出 over HTTP, each to a stream of its own, by so many clients who send one after the other. */
export async function throughput(house: House, clerk: Visitor, items: readonly string[]): Promise<Throughput[]> {
  const report = { cycle: '2024-year-end', rating: 'A', done: '催告書を送った。' };
  const left = [...items];
  const results: Throughput[] = [];
  await inLanes(left.splice(0, 20), 4, (item) => clerk.done(item, 'submit-progress', report));
  for (const fsync of [true, false]) {
    await house.fsync(fsync);
    for (const clients of [1, 16]) {
      const mine = left.splice(0, COMMANDS);
      const ms = await lasting(() => inLanes(mine, clients, (item) => clerk.done(item, 'submit-progress', report)));
      results.push({ fsync, clients, commands: mine.length, perSecond: (mine.length / ms) * 1000 });
    }
  }
  return results;
}

/** Every report of the stage submitted and approved up to the head of the department. */
export async function upToTheHead({ items, ...stage }: Stage, submitted: number): Promise<void> {
  await stage.report(items.slice(submitted), '催告書を送った。');
  await stage.approve(items, 'kato');
  await stage.approve(items, 'nakamura');
}

/** まとめて承認, in one request: what it took, of matters whose fingerprints were read before. */
export async function bulkApproval(head: Visitor, entries: readonly Json[]): Promise<number> {
  const approvals = entries.map(({ item, matter, fingerprint }) => ({ item, matter, fingerprint }));
  let done = 0;
  const ms = await lasting(async () => {
    const { body } = await head.send('POST', 'bulk-approvals', { approvals });
    done = body.done;
  });
  if (done !== approvals.length) throw new Error(`Bulk approval: ${done} of ${approvals.length} were approved.`);
  return ms;
}
