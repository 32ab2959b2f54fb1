import { ApiProperty } from '@nestjs/swagger';

export class UnitEntry {
  @ApiProperty({ description: '組織', example: 'shuunou' }) unit!: string;
  @ApiProperty({ description: '名称', example: '収納課' }) name!: string;
  @ApiProperty({ description: '上の組織', type: String, nullable: true }) parent!: string | null;
  @ApiProperty({ description: '担当者の職があり、項目を推進できる' }) mayLead!: boolean;
}

export class PersonEntry {
  @ApiProperty({ description: '職員', example: 'p043' }) person!: string;
  @ApiProperty({ description: '氏名' }) name!: string;
}

export class PostEntry {
  @ApiProperty({ description: '職', example: 'shuunou/manager' }) post!: string;
  @ApiProperty({ description: '職名', example: '収納課長' }) title!: string;
  @ApiProperty({ description: '組織', example: 'shuunou' }) unit!: string;
  @ApiProperty({ description: '階級', example: 'manager' }) rank!: string;
  @ApiProperty({ description: '監査・管理者: 承認・代理・代決をしない' }) aloof!: boolean;
  @ApiProperty({ description: '今その職にある職員', type: () => [PersonEntry] }) holders!: PersonEntry[];
}

export class DirectoryAnswer {
  @ApiProperty({ description: '今日(日本時間)', example: '2025-05-22' }) day!: string;
  @ApiProperty({ description: '組織(建制順)', type: () => [UnitEntry] }) units!: UnitEntry[];
  @ApiProperty({ description: '職(組織の建制順)', type: () => [PostEntry] }) posts!: PostEntry[];
}
