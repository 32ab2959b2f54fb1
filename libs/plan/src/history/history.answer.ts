import type { Basis } from '@ayumi/event-sourcing';
import { Choice, Int, Json, Many, Str } from '../read-model/answer';
import { BASES } from '../read-model/standing.answer';

export class HistoryEntry {
  @Str('全体の中の位置', { example: '1234' }) position!: string;
  @Str('ストリーム', { example: 'item-kodaira-r3.10' }) stream!: string;
  @Int('ストリームの中の番号(0から)') revision!: number;
  @Str('事象の識別子') id!: string;
  @Choice('Category', ['item', 'plan', 'review', 'route', 'directory'], '種別') category!: string;
  @Str('事象の型', { example: 'StepApproved' }) type!: string;
  @Str('一行の説明', { example: '収納課長 山田 が承認しました' }) summary!: string;
  @Str('計画', { nullable: true }) plan!: string | null;
  @Str('項目', { nullable: true }) item!: string | null;
  @Str('年次報告', { nullable: true, example: 'kodaira-r3.2024' }) review!: string | null;
  @Str('案件', { nullable: true }) matter!: string | null;
  @Str('日時') at!: string;
  @Str('行った職員') actor!: string;
  @Str('氏名(当時)') actorName!: string;
  @Choice('Basis', BASES, '権限') basis!: Basis;
  @Str('職', { nullable: true }) post!: string | null;
  @Str('職名(当時)', { nullable: true }) postTitle!: string | null;
  @Str('所属', { nullable: true }) unit!: string | null;
  @Str('所属名(当時)', { nullable: true }) unitName!: string | null;
  @Str('本来の職員(代決・代理・引上げ)', { nullable: true }) principal!: string | null;
  @Str('本来の職員の氏名', { nullable: true }) principalName!: string | null;
  @Str('理由', { nullable: true }) reason!: string | null;
  @Str('意見', { nullable: true }) comment!: string | null;
  @Int('何回目の提出か', { nullable: true }) round!: number | null;
  @Str('段階', { nullable: true }) step!: string | null;
  @Str('内容の指紋', { nullable: true }) fingerprint!: string | null;
  @Str('操作', { example: 'approve' }) command!: string;
  @Str('操作の識別子') commandId!: string;
  @Str('相関') correlation!: string;
  @Json('事象の内容') data!: Record<string, unknown>;
}

export class HistoryAnswer {
  @Many(() => HistoryEntry, '事象') events!: HistoryEntry[];
  @Str('続きを読む位置: 新しい順では before、古い順では after に渡す。続きがなければ空', { nullable: true })
  next!: string | null;
}
