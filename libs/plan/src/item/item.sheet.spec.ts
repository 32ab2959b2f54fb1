import { approve, sendBack } from './item.approval.decider';
import {
  as,
  approvedBy,
  planWith,
  PROGRESS,
  progress,
  reported,
  REVISION,
  revisionAsked,
  seenOf,
} from './item.examples';
import { heldDays } from '../matter/matter.held';
import { outcomeOf } from '../matter/matter.outcome';
import { submitProgress } from './item.progress.decider';
import { sheetsOf } from './item.sheet';

const plan = planWith();
const linesOf = (state: typeof reported.state, matter: string) =>
  sheetsOf(state.matters[matter]!, state, plan).map(({ lines }) =>
    lines.filter(({ text }) => text !== '').map(({ field, label, text }) => `${label ?? field}: ${text}`),
  );

describe('The sheet of a submission', () => {
  it('reads as the review will print it', () => {
    expect(linesOf(reported.state, PROGRESS)).toEqual([
      [
        'rating: A 予定どおりに進捗',
        '市税徴収率: 99.1%',
        'plan: 高額・困難案件の進行管理を徹底する',
        `done: ${progress.done}`,
        `difficulties: ${progress.difficulties}`,
        `nextDirection: ${progress.nextDirection}`,
        'financialEffect: 歳入確保 189,000千円(概算)',
      ],
    ]);
  });

  it('says of a revision what the targets were and what they become', () => {
    expect(linesOf(revisionAsked.state, REVISION)).toEqual([
      ['市税徴収率 令和6年度: 98.5%→99.0%', 'reason: 令和6年度の目標値を1年早く上回ったため', 'touchesMoney: なし'],
    ]);
  });

  it('is kept of every submission, the oldest first', () => {
    const again = reported
      .and(sendBack, (item) => ({ ...seenOf(PROGRESS)(item), reason: '基準日を書くこと' }), as('kato'))
      .and(submitProgress, { ...progress, done: '4月末の速報である。' }, as('suzuki'));
    expect(linesOf(again.state, PROGRESS).map((lines) => lines.find((line) => line.startsWith('done')))).toEqual([
      `done: ${progress.done}`,
      'done: 4月末の速報である。',
    ]);
  });
});

describe('Where an approval leads', () => {
  const leads = (story: typeof reported, person: string) =>
    outcomeOf(
      approve(seenOf(PROGRESS)(story.state), story.state, as(person)),
      story.state.matters[PROGRESS]!,
      as(person),
    );

  it('is the next step, and whoever answers there', () => {
    expect(leads(reported, 'kato')).toEqual({ status: 'in-progress', step: '課長', posts: ['shuunou/manager'] });
  });

  it('is the end, after the last step', () => {
    const almost = approvedBy(reported, ['kato', 'nakamura', 'tanaka', 'sato']);
    expect(leads(almost, 'yamada')).toEqual({ status: 'settled', step: null, posts: [] });
  });

  it('is nowhere for whoever may not approve', () => {
    expect(leads(reported, 'suzuki')).toBeNull();
  });
});

describe('How long a step held a matter', () => {
  it('counts calendar days: up to today where it is, nothing where it has not been', () => {
    const { approval } = approvedBy(reported, ['kato']).state.matters[PROGRESS]!;
    const days = heldDays({ ...approval, since: '2025-05-20T01:00:00.000Z' }, '2025-05-23');
    expect(days.slice(0, 3)).toEqual([0, 3, null]);
  });
});
