/** Words of a matter's status; keyed as the API spells it. */
export const status = {
  'not-started': '未着手',
  'in-progress': '承認中',
  returned: '差し戻し',
  recalled: '引き戻し',
  withdrawn: '取り下げ',
  rejected: '却下',
  settled: '確定',
  drafting: '下書き中',
  alsoDrafting: '(下書き中)',
  waitsAt: (step: string) => `${step}待ち`,
};
