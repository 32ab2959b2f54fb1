import { KEBAB, Many, Shaped } from '@ayumi/event-sourcing/runtime';
import { Approve } from '@ayumi/plan/runtime';
import { ApiProperty } from '@nestjs/swagger';
import { Problem } from '../http/problem';
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

export class BulkResult {
  @ApiProperty({ example: 'kodaira-r3.10' }) item!: string;
  @ApiProperty({ example: 'progress-2024-year-end' }) matter!: string;
  @ApiProperty({ enum: ['done', 'refused'], description: '承認したか、できなかったか' }) outcome!: 'done' | 'refused';
  @ApiProperty({ type: String, nullable: true, description: '全記録の中の位置。できなかったときは null' })
  position!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: '項目の版。できなかったときは null' })
  revision!: number | null;
  @ApiProperty({ type: () => Problem, nullable: true, description: 'できなかった理由。一件ずつ承認したときと同じ形' })
  problem!: Problem | null;
}

export class BulkAnswer {
  @ApiProperty({ type: () => [BulkResult], description: '送られた順' }) results!: BulkResult[];
  @ApiProperty({ description: '承認した件数' }) done!: number;
  @ApiProperty({ description: '承認できなかった件数' }) refused!: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: '承認した中で最も後の位置。照会に after として付けると、すべての結果が見える',
  })
  position!: string | null;
}
