import type { MatterStatus } from '@ayumi/approval';

/** Where a matter stands, as people say it; `not-started` where nothing was submitted yet. */
export const STATUS_WORDS: Readonly<Record<string, string>> = {
  'not-started': '未着手',
  'in-progress': '承認中',
  returned: '差し戻し',
  recalled: '引き戻し',
  withdrawn: '取り下げ',
  rejected: '却下',
  settled: '確定',
} satisfies Record<MatterStatus | 'not-started', string>;
