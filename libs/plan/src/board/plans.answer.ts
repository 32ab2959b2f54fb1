import { Many, Str } from '../read-model/answer';
import { BoardCycle } from './board.answer';

export class PlanSummary {
  @Str('計画', { example: 'kodaira-r3' }) plan!: string;
  @Str('計画名') title!: string;
  @Many(() => BoardCycle, '照会の一覧(新しい順)') cycles!: BoardCycle[];
}

export class PlansAnswer {
  @Many(() => PlanSummary, '計画(新しい年度から始まる順)') plans!: PlanSummary[];
}
