export const item = {
  title: (no: number, title: string) => `No.${no} ${title}`,
  lead: '推進担当課',
  noLead: '未定',
  matters: '案件',
  recall: '引き戻す',
  route: '経路',
  noMatters: 'この項目の案件はまだありません',
};
