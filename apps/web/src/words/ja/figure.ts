export const figure = {
  rounded: (shown: string) => `報告書では ${shown} と表示されます`,
  comparisons: { met: '達成', 'not-met': '未達成', 'not-comparable': '比較できません' },
  target: '目標',
  before: (year: string) => `${year}の実績`,
};
