import type { ApprovalEvent } from '@ayumi/approval';
import { nothing, touch, type Projection } from '@ayumi/event-sourcing';
import { fingerprint } from '@ayumi/kernel';
import type { ItemEvent, ProgressSubmitted } from '../item/item.events';
import type { PlanEvent } from '../plan/plan.events';
import { asToday } from '../read-model/as-today';
import type { Handlers, Recorded, RowOf } from '../read-model/handlers';
import { itemRows } from '../read-model/item-row';
import { decidedRow, decisions, matterKey, submittedRow } from '../read-model/matter-row';
import { planRows } from '../read-model/plan-row';
import type { BoardMatter } from './board.entity';

export type BoardMatterRow = RowOf<BoardMatter>;

const on: Handlers<ItemEvent | PlanEvent> = {
  ...planRows('board_plan'),
  ...itemRows('board_item'),
  ProgressSubmitted: (event) => [matter(event, (row) => submission(row, event))],
  TargetRevisionSubmitted: nothing,
  ...decisions((event) => [matter(event, (row) => decidedRow(row, event))]),
  MatterReturned: (event) => [matter(event, (row) => decidedRow(row && { ...row, returns: row.returns + 1 }, event))],
};

/** 進行管理: where every item of a plan stands in every cycle. */
export const boardProjection: Projection = {
  name: 'board',
  version: 2,
  upcast: asToday,
  categories: ['plan', 'item'],
  tables: { board_plan: { key: 'plan' }, board_item: { key: 'item' }, board_matter: { key: 'key' } },
  on,
};

const matter = (
  event: Recorded<ProgressSubmitted | ApprovalEvent>,
  fold: (row: BoardMatterRow | undefined) => BoardMatterRow | null,
) => touch<BoardMatterRow>('board_matter', matterKey(event), fold);

function submission(row: BoardMatterRow | undefined, event: Recorded<ProgressSubmitted>): BoardMatterRow {
  const { cycle, rating, done, results } = event.data.content;
  const wording = fingerprint(done.trim());
  return { ...submittedRow(row, event), cycle, rating, wording, results, returns: row?.returns ?? 0 };
}
