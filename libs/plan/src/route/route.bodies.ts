import { FLAGS, STEP_KINDS, STEP_VERBS } from '@ayumi/approval';
import {
  CalendarDay,
  KEBAB,
  Many,
  OneOf,
  Shaped,
  StreamCommand,
  Whole,
  Word,
  Words,
  YesNo,
} from '@ayumi/event-sourcing/runtime';

/** Exactly one of its fields. */
export class ConditionBody {
  @Word({ about: '案件の種類', optional: true, example: 'revision' }) kind?: string;
  @Word({ about: '関わる指標', optional: true, example: 'collection-rate' }) indicator?: string;
  @Whole(1, 1_000_000_000, { about: '財政効果額がこの額(千円)以上', optional: true, example: 10_000 })
  amountAtLeast?: number;
  @Whole(1, 99, { about: '項目の章', optional: true, example: 1 }) chapter?: number;
  @OneOf(FLAGS, { about: '案件の印: 財政に影響・重要', optional: true }) flag?: string;
}

export class StepBody {
  @Shaped(KEBAB, { about: '段階の記号', example: 'chief' }) id!: string;
  @Word({ about: '段階名', example: '係長承認' }) title!: string;
  @OneOf(STEP_KINDS, { about: '承認・合議・供覧' }) kind!: string;
  @Words(20, { about: '職。lead/ は推進担当課', example: ['lead/chief'] }) posts!: string[];
  @Shaped(/^(all|any|[1-9]\d?)$/, { about: '必要な承認: all 全員、any だれか、または人数', example: 'all' })
  needs!: string;
  @YesNo({ about: '欠員の職は、ほかの職が承認すれば除く', optional: true }) vacancyExcused?: boolean;
  @Many(() => ConditionBody, 10, { about: 'すべて満たす案件だけがこの段階を通る', optional: true })
  when?: ConditionBody[];
  @Whole(1, 200, { about: '日数(開庁日)', optional: true, example: 3 }) dueDays?: number;
  @Words(10, { about: `この段階でできること。省くと通例: ${STEP_VERBS.join(', ')}`, optional: true }) offers?: string[];
  @YesNo({ about: '評価を付けられる', optional: true }) assesses?: boolean;
}

export class RouteBody {
  @Word({ about: '経路名', example: '進捗報告' }) title!: string;
  @Many(() => StepBody, 50, { about: '段階(順に)' }) steps!: StepBody[];
}

export class PublishRoute extends StreamCommand implements RouteBody {
  @Word({ about: '経路名', example: '進捗報告' }) title!: string;
  @Many(() => StepBody, 50, { about: '段階(順に)' }) steps!: StepBody[];
  @CalendarDay({ about: 'この日から始まる案件に使う', example: '2025-06-01' }) from!: string;
}
