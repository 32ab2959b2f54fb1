import { ROUTE_PROBLEMS, STEP_KINDS } from '@ayumi/approval';
import { ApiProperty } from '@nestjs/swagger';
import { ConditionBody } from './route.bodies';

export class RoutePostAnswer {
  @ApiProperty({ example: 'gyosei-keiei/manager' }) address!: string;
  @ApiProperty({ type: String, nullable: true, description: '職名。推進担当課の職では空' }) title!: string | null;
  @ApiProperty({ type: [String], description: '今その職にある職員' }) holders!: readonly string[];
}

export class RouteStepAnswer {
  @ApiProperty({ example: 'manager' }) id!: string;
  @ApiProperty({ example: '課長承認' }) title!: string;
  @ApiProperty({ enum: STEP_KINDS, description: '承認・合議・供覧' }) kind!: string;
  @ApiProperty({ type: () => [RoutePostAnswer] }) posts!: readonly RoutePostAnswer[];
  @ApiProperty({ description: 'all 全員、any だれか、または人数' }) needs!: string;
  @ApiProperty() vacancyExcused!: boolean;
  @ApiProperty({ type: () => [ConditionBody], description: 'すべて満たす案件だけが通る' }) when!: readonly object[];
  @ApiProperty({ type: 'integer', nullable: true, description: '日数(開庁日)' }) dueDays!: number | null;
  @ApiProperty({ type: [String], nullable: true, description: 'この段階でできること。空なら通例' })
  offers!: readonly string[] | null;
  @ApiProperty() assesses!: boolean;
}

export class RouteVersionAnswer {
  @ApiProperty() version!: number;
  @ApiProperty({ description: 'この日から始まる案件に使う' }) from!: string;
  @ApiProperty({ type: String, nullable: true, description: 'この日に始まる案件まで使う。次の版がなければ空' })
  until!: string | null;
  @ApiProperty({
    enum: ['in-force', 'ahead', 'over', 'replaced'],
    description: '有効・これから・過去・使われる前に差し替え',
  })
  state!: string;
  @ApiProperty({ type: () => [RouteStepAnswer] }) steps!: readonly RouteStepAnswer[];
}

export class RouteAnswer {
  @ApiProperty({ example: 'progress' }) route!: string;
  @ApiProperty({ example: '進捗報告' }) title!: string;
  @ApiProperty({ type: () => [RouteVersionAnswer], description: '新しい順。案件は始めたときの版で終わる' })
  versions!: readonly RouteVersionAnswer[];
}

export class RouteProblemAnswer {
  @ApiProperty({ enum: ROUTE_PROBLEMS, description: '誤りの種類' }) problem!: string;
  @ApiProperty({ type: String, nullable: true, description: '段階の記号' }) step!: string | null;
  @ApiProperty({ type: String, nullable: true, description: '書かれていたもの' }) about!: string | null;
  @ApiProperty({ description: '何がどう誤っているか' }) detail!: string;
}

export class RouteProblemsAnswer {
  @ApiProperty({ type: () => [RouteProblemAnswer], description: '公布できない理由。空なら公布できる' })
  problems!: readonly RouteProblemAnswer[];
}
