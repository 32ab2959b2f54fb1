import { KEBAB, Many, Shaped } from '@ayumi/event-sourcing/runtime';
import { Approve } from '@ayumi/plan/runtime';
import { ITEM_ID } from './item-id';

/** What `approve` takes, and of which item. */
export class ApprovalInBulk extends Approve {
  @Shaped(ITEM_ID, { about: '項目', example: 'kodaira-r3.10' }) item!: string;
}

export class BulkApproval {
  @Many(() => ApprovalInBulk, 500, { about: '承認する案件。1件以上、同じ項目の同じ案件は一度だけ' })
  approvals!: ApprovalInBulk[];
}

/** A matter that somebody means to approve together with others. */
export class MatterInBulk {
  @Shaped(ITEM_ID, { about: '項目', example: 'kodaira-r3.10' }) item!: string;
  @Shaped(KEBAB, { about: '案件', example: 'progress-2024-year-end' }) matter!: string;
}

export class BulkQuestion {
  @Many(() => MatterInBulk, 500, { about: '確認する案件' }) matters!: MatterInBulk[];
}
