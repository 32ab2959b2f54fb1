import { Bool, Choice, Int, Many, Str } from '../read-model/answer';
import { PersonName } from '../read-model/standing.answer';

/** 代理・同じ職・後閲・代決・引上げ, and 止まる where nobody can do anything. */
export const WAYS = ['delegate', 'colleague', 'pass-over', 'deputise', 'pull-up', 'waits'] as const;
export type Way = (typeof WAYS)[number];

export class EffectWay {
  @Choice('AbsenceWay', WAYS, '不在の間の進み方: 代理・同じ職の方・後閲・代決・引上げ・止まる') way!: Way;
  @Many(() => PersonName, 'それをする職員。後閲ではその案件に関わる方、止まるときは空') people!: PersonName[];
}

export class AbsenceEffectEntry {
  @Str('項目', { example: 'kodaira-r3.10' }) item!: string;
  @Int('項目番号') no!: number;
  @Str('項目名') title!: string;
  @Str('案件', { example: 'progress-2024-year-end' }) matter!: string;
  @Choice('MatterKind', ['progress', 'revision'], '進捗か目標改定か') kind!: 'progress' | 'revision';
  @Str('今の段階', { nullable: true }) step!: string | null;
  @Str('期限', { nullable: true }) due!: string | null;
  @Bool('期限が不在の間にある(すでに過ぎたものも)') dueMeanwhile!: boolean;
  @Many(() => EffectWay, '進み方。初めのものがいちばん自然') ways!: EffectWay[];
}

export class AbsenceEffectAnswer {
  @Str('この日から数えた', { example: '2025-06-02' }) from!: string;
  @Many(() => AbsenceEffectEntry, '今その方の番の案件に起きること') matters!: AbsenceEffectEntry[];
}
