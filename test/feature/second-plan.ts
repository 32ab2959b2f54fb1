type Play = (command: string, id: string, body: Record<string, unknown>) => Promise<void>;
type Each = (items: readonly string[], work: (item: string) => Promise<void>) => Promise<void>;

/** Brings a second plan in, every item of it led by 収納課, with an open cycle. The routes are the city's. */
export async function openCycleOf(items: readonly string[], play: Play, each: Each): Promise<void> {
  const plan = 'kodaira-b1';
  await play('register-plan', plan, {
    title: '収納課の三百の事業',
    years: [2024, 2025],
    chapters: [{ no: 1, title: '収納' }],
    items: items.map((_, n) => n + 1),
  });
  const grades = [{ grade: 'A', label: '予定どおりに進捗', meaning: 'on-schedule' }];
  await play('adopt-rating-scale', plan, { fromYear: 2024, grades });
  await play('open-cycle', plan, { fiscalYear: 2024, stage: 'year-end', dueOn: '2025-12-26' });
  await each(items, async (item) => {
    await play('transcribe-item', item, itemText(plan, Number(item.split('.')[1])));
    await play('assign-lead-unit', item, { lead: 'shuunou' });
  });
}

const itemText = (plan: string, no: number) => ({
  plan,
  no,
  chapter: 1,
  title: `事業${no}`,
  purposes: ['収納率を上げる'],
  initiatives: ['催告書を送る'],
  source: { responsible: null, indicator: null, baseline: null, target: null, annualPlan: {} },
});
