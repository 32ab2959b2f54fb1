import { ApiProperty } from '@nestjs/swagger';

export class AbsenceEntry {
  @ApiProperty({ description: '不在の記号', example: 'absence-1' }) absence!: string;
  @ApiProperty({ description: '職員', example: 'p043' }) person!: string;
  @ApiProperty({ description: '氏名' }) name!: string;
  @ApiProperty({ description: '初日', example: '2025-06-02' }) from!: string;
  @ApiProperty({ description: '最後の日。その日の24時(日本時間)まで', example: '2025-06-06' }) until!: string;
  @ApiProperty({ description: '備考。本人・行政経営課・監査のほかには空', type: String, nullable: true })
  note!: string | null;
  @ApiProperty({ description: '今日、不在' }) inForce!: boolean;
}

export class DelegationEntry {
  @ApiProperty({ description: '代理の記号', example: 'delegation-1' }) delegation!: string;
  @ApiProperty({ description: '代理する職', example: 'shimin-bu/director' }) post!: string;
  @ApiProperty({ description: '職名', example: '市民部長' }) postTitle!: string;
  @ApiProperty({ description: '本人(職員)', example: 'p043' }) principal!: string;
  @ApiProperty({ description: '本人の氏名' }) principalName!: string;
  @ApiProperty({ description: '代理する職員', example: 'p047' }) delegate!: string;
  @ApiProperty({ description: '代理する職員の氏名' }) delegateName!: string;
  @ApiProperty({ description: '初日', example: '2025-06-02' }) from!: string;
  @ApiProperty({ description: '最後の日。その日の24時(日本時間)まで', example: '2025-06-06' }) until!: string;
  @ApiProperty({ description: '今日、代理できる' }) inForce!: boolean;
}

export class DeputyEntry {
  @ApiProperty({ description: '職', example: 'gyosei-keiei/chief' }) post!: string;
  @ApiProperty({ description: '職名' }) postTitle!: string;
  @ApiProperty({ description: '今その職にある職員', type: [String] }) holders!: string[];
  @ApiProperty({ description: '今日、代決する番(決裁する職が不在のとき)' }) inTurn!: boolean;
}

export class DeputiesEntry {
  @ApiProperty({ description: '決裁する職', example: 'gyosei-keiei/manager' }) post!: string;
  @ApiProperty({ description: '職名' }) postTitle!: string;
  @ApiProperty({ description: '今日、不在' }) absent!: boolean;
  @ApiProperty({ description: '代決する職(順に)', type: () => [DeputyEntry] }) deputies!: DeputyEntry[];
}

export class AbsencesAnswer {
  @ApiProperty({ description: '今日(日本時間)', example: '2025-05-22' }) day!: string;
  @ApiProperty({ description: '不在: 今日からのもの', type: () => [AbsenceEntry] }) absences!: AbsenceEntry[];
  @ApiProperty({ description: '代理: 今日からのもの', type: () => [DelegationEntry] }) delegations!: DelegationEntry[];
  @ApiProperty({ description: '代決者の順', type: () => [DeputiesEntry] }) deputies!: DeputiesEntry[];
}
