import { Many, One, OneOf, Percent, Percents, StreamCommand, Text, Whole, Word } from '@ayumi/event-sourcing/runtime';
import type { GradeMeaning } from './plan.events';
import { COMBINATIONS, MEASURES, type Combination, type Measure } from '../rating/scale-rule';

export class GradeBody {
  @Word({ about: '評価の記号', example: 'S' }) grade!: string;
  @Word({ about: '意味', example: '予定以上に進捗' }) label!: string;
  @OneOf(['ahead', 'on-schedule', 'behind', 'not-evaluable'], { about: '評価の種別' }) meaning!: GradeMeaning;
  @Text({ about: '定義: どのようなときに付けるか', optional: true }) definition?: string;
}

export class ThresholdBody {
  @Word({ about: '評価の記号', example: 'A' }) grade!: string;
  @Percent({ about: 'この割合以上(%、小数第1位まで)', example: 95 }) atLeastPercent!: number;
}

export class BandsBody {
  @Word({ about: '許容幅を超えて目標値を上回る', example: 'S' }) above!: string;
  @Word({ about: '目標値に届く(許容幅の内)', example: 'A' }) reached!: string;
  @Word({ about: '目標値に届かないが、現状値より良い', example: 'B' }) improved!: string;
  @Word({ about: '現状値並み(許容幅の内)', example: 'B' }) kept!: string;
  @Word({ about: '現状値より悪い', example: 'B' }) worsened!: string;
}

export class NumbersRuleBody {
  @OneOf(['achievement', 'comparison'], { about: '達成率によるか、目標値・現状値との比較によるか' })
  by!: 'achievement' | 'comparison';
  @Many(() => ThresholdBody, 20, { about: '達成率の基準(高い順)', optional: true }) thresholds?: ThresholdBody[];
  @Word({ about: 'どの基準にも届かないときの評価', optional: true, example: 'B' }) otherwise?: string;
  @OneOf(MEASURES, { about: '達成率を0から測るか、現状値から測るか', optional: true }) measured?: Measure;
  @Percents(20, { about: '年度ごとの割合(%)。最終年度の目標値に掛ける', optional: true, example: [25, 50, 75, 100] })
  yearSharesPercent?: number[];
  @Percent({ about: '目標値の許容幅(%)', optional: true, example: 10 }) targetTolerancePercent?: number;
  @Percent({ about: '現状値の許容幅(%)', optional: true, example: 10 }) baselineTolerancePercent?: number;
  @One(() => BandsBody, { about: '比較の結果ごとの評価', optional: true }) grades?: BandsBody;
}

export class MilestonesRuleBody {
  @Word({ about: '目標より先の到達点', example: 'S' }) ahead!: string;
  @Word({ about: '目標の到達点', example: 'A' }) reached!: string;
  @Word({ about: '目標より前の到達点', example: 'B' }) behind!: string;
}

export class CombinationBody {
  @OneOf(COMBINATIONS, { about: '指標が複数のとき: 最も低い評価・達成率の平均・達成した割合' }) by!: Combination['by'];
  @Many(() => ThresholdBody, 20, { about: '達成した割合の基準(高い順)', optional: true }) thresholds?: ThresholdBody[];
  @Word({ about: 'どの基準にも届かないときの評価', optional: true }) otherwise?: string;
}

export class ScaleRuleBody {
  @One(() => NumbersRuleBody, { about: '数値の指標', optional: true }) numbers?: NumbersRuleBody;
  @One(() => MilestonesRuleBody, { about: '到達点の指標', optional: true }) milestones?: MilestonesRuleBody;
  @One(() => CombinationBody, { about: '指標の合わせ方' }) combination!: CombinationBody;
}

export class AdoptRatingScale extends StreamCommand {
  @Whole(2000, 2100, { about: 'この年度から使う', example: 2021 }) fromYear!: number;
  @Many(() => GradeBody, 20, { about: '評価区分(良い順)' }) grades!: GradeBody[];
  @One(() => ScaleRuleBody, { about: '評価の算定方法。なければ人だけが評価する', optional: true }) rule?: ScaleRuleBody;
}
