import { as, planWith, PROGRESS, progress, reported, REVISION, revisionAsked, theItem } from './item.examples';
import { fieldsOf } from './item.fields';
import { submitProgress } from './item.progress.decider';
import type { ItemState } from './item.state';

const read = (item: ItemState, matter: string) => {
  const { kind, content } = item.matters[matter]!;
  return Object.fromEntries(fieldsOf(kind, content, item, planWith()).map(({ field, text }) => [field, text]));
};

describe('What people read of a submission', () => {
  it('is the whole sheet, figures as a document prints them', () =>
    expect(read(reported.state, PROGRESS)).toEqual({
      rating: 'A 予定どおりに進捗',
      results: '市税徴収率 99.1%(目標 98.5%)',
      plan: '高額・困難案件の進行管理を徹底する',
      done: progress.done,
      difficulties: progress.difficulties,
      nextDirection: progress.nextDirection,
      lateReason: '',
      financialEffect: '歳入確保 189,000千円(概算)',
    }));

  it('keeps what is not measured, not known or not there apart from nought', () => {
    const order = {
      ...progress,
      actuals: [{ indicator: 'collection-rate', value: '未測定' }],
      financialEffect: { kind: 'saving' as const, basis: 'budget' as const },
    };
    const { state } = theItem.and(submitProgress, order, as('suzuki'));
    expect(read(state, PROGRESS)).toMatchObject({
      results: '市税徴収率 未測定(目標 98.5%)',
      financialEffect: '歳出削減 金額不明(予算)',
    });
    const without = theItem.and(submitProgress, { ...order, financialEffect: undefined }, as('suzuki'));
    expect(read(without.state, PROGRESS)['financialEffect']).toBe('');
  });

  it('of a revision is what becomes of the targets, and why', () =>
    expect(read(revisionAsked.state, REVISION)).toEqual({
      indicator: '市税徴収率',
      changes: '令和6年度 98.5% → 99.0%',
      reason: '令和6年度の目標値を1年早く上回ったため',
      touchesMoney: '影響しない',
    }));
});
