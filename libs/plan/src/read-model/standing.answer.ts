import { STEP_KINDS, type StepKind } from '@ayumi/approval';
import type { Basis } from '@ayumi/event-sourcing';
import { Bool, Choice, Int, Many, One, Str } from './answer';

export const STATUSES = [
  'not-started',
  'in-progress',
  'returned',
  'recalled',
  'withdrawn',
  'rejected',
  'settled',
] as const;
export type Status = (typeof STATUSES)[number];

export const BASES = ['self', 'acting', 'delegation', 'pull-up', 'override', 'operator'] as const;

export class PersonName {
  @Str('職員', { example: 'p012' }) person!: string;
  @Str('氏名') name!: string;
}

/** 職: who holds it is asked at the moment of the query, the record knows posts only. */
export class Holder {
  @Str('経路が指す職', { example: 'shuunou/manager' }) address!: string;
  @Str('実際の職(上位の組織の職のことがある)', { nullable: true }) post!: string | null;
  @Str('職名', { example: '収納課長' }) title!: string;
  @Str('所属', { nullable: true }) unit!: string | null;
  @Str('所属名', { nullable: true }) unitName!: string | null;
  @Many(() => PersonName, '現在その職にある職員') people!: PersonName[];
  @Bool('欠員') vacant!: boolean;
}

export class StepApproval {
  @Str('承認した職員の氏名(当時)') name!: string;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Choice('Basis', BASES, '権限: 本人・代決・代理・引上げ') basis!: Basis;
  @Str('承認日時') at!: string;
}

export class StepStanding {
  @Str('段階', { example: 'manager' }) id!: string;
  @Str('段階名', { example: '課長' }) title!: string;
  @Choice('StepKind', STEP_KINDS, '承認・合議・供覧') kind!: StepKind;
  @Choice('StepState', ['done', 'current', 'ahead'], '済み・今ここ・これから') state!: 'done' | 'current' | 'ahead';
  @Many(() => StepApproval, '有効な承認') approvals!: StepApproval[];
  @Bool('不在のため後閲として先へ進んだ職がある') passedOver!: boolean;
}

export class CurrentStep {
  @Str('段階') id!: string;
  @Str('段階名') title!: string;
  @Int('何番目か(1から)') index!: number;
  @Int('全段階の数') total!: number;
}

/** 督促: whoever has the matter was reminded of it. */
export class ReminderAnswer {
  @Str('督促した日時') at!: string;
  @Str('督促した職員の氏名(当時)') byName!: string;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Str('添えられた言葉', { nullable: true }) message!: string | null;
}

/** Where a matter stands, who has it, since when and until when. */
export class Standing {
  @Choice('MatterStatus', STATUSES, '状態') status!: Status;
  @One(() => CurrentStep, '今の段階', { nullable: true }) step!: CurrentStep | null;
  @Many(() => StepStanding, '経路の全段階') steps!: StepStanding[];
  @Many(() => Holder, '今の番の職。差し戻し・引き戻し・未着手では起案する職') holders!: Holder[];
  @Str('今の状態になった日時', { nullable: true }) since!: string | null;
  @Int('待ち日数(暦日)。終わった案件では空', { nullable: true }) daysWaiting!: number | null;
  @Str('今の番の職の期限: 段階に日数があればその日、なければ照会の期限。延ばされていればその日', { nullable: true })
  due!: string | null;
  @Bool('期限超過') overdue!: boolean;
  @One(() => ReminderAnswer, '今の番の職への督促。次へ進むと消える', { nullable: true })
  reminded!: ReminderAnswer | null;
}
