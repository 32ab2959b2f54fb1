import { commentOnField, resolveComment } from '../item/item.comment.decider';
import { sendBack } from '../item/item.approval.decider';
import {
  as,
  planWith,
  PROGRESS,
  progress,
  reported,
  REVISION,
  revisionAsked,
  seenOf,
  settled,
  theItem,
  type ItemStory,
} from '../item/item.examples';
import { submitProgress } from '../item/item.progress.decider';
import { stateImportance } from '../item/item.reading.decider';
import { told } from '@ayumi/event-sourcing/testing';
import { changesSince, lastYearOf, oddities } from './bulk-check';

const nextYear = {
  cycle: '2025-year-end',
  fiscalYear: 2025,
  stage: 'year-end',
  dueOn: '2026-05-29',
} as const;
const plan = planWith(told({ type: 'CycleOpened', data: nextYear }));
const inPlan = (person: string) => as(person, { plan });
const odd = ({ state }: ItemStory, matter = PROGRESS) => oddities(state.matters[matter]!, state, plan);

describe('What speaks against approving a matter together with others', () => {
  it('is nothing, where the report is as planned', () => {
    expect(odd(reported)).toEqual([]);
  });

  it('is a rating behind schedule, a target that was missed', () => {
    const late = theItem.and(
      submitProgress,
      {
        ...progress,
        rating: 'B',
        lateReason: '調査が遅れた',
        actuals: [{ indicator: 'collection-rate', value: '98.1' }],
      },
      as('suzuki'),
    );
    expect(odd(late)).toEqual(['behind', 'target-missed']);
  });

  it('is a remark that nobody has answered, until it is resolved', () => {
    const remarked = reported.and(
      commentOnField,
      (item) => ({ ...seenOf(PROGRESS)(item), field: 'done', text: '基準日は?' }),
      as('kato'),
    );
    expect(odd(remarked)).toEqual(['comments-open']);
    expect(odd(remarked.and(resolveComment, { matter: PROGRESS, comment: 'comment-1' }, as('suzuki')))).toEqual([]);
  });

  it('is importance, and that targets are revised one by one', () => {
    const order = { matter: PROGRESS, important: true, reason: '市議会で質問があった' };
    expect(odd(reported.and(stateImportance, order, as('yamada')))).toEqual(['important']);
    expect(odd(revisionAsked, REVISION)).toEqual(['one-by-one']);
  });

  it('is the text of last year, said again', () => {
    const told2025 = {
      ...progress,
      cycle: '2025-year-end',
      actuals: [{ indicator: 'collection-rate', value: '99.2' }],
    };
    const matter = 'progress-2025-year-end';
    const same = settled(reported).and(submitProgress, told2025, inPlan('suzuki'));
    expect(lastYearOf(same.state.matters[matter]!, same.state, plan)?.content.cycle).toBe('2024-year-end');
    expect(odd(same, matter)).toContain('unchanged');
    const other = settled(reported).and(submitProgress, { ...told2025, done: '別のことをした。' }, inPlan('suzuki'));
    expect(odd(other, matter)).not.toContain('unchanged');
  });
});

describe('What changed in a matter', () => {
  it('is nothing in a first submission, and afterwards what was written otherwise', () => {
    expect(changesSince(reported.state.matters[PROGRESS]!, reported.state, plan)).toEqual([]);
    const again = reported
      .and(sendBack, (item) => ({ ...seenOf(PROGRESS)(item), reason: '基準日を書くこと' }), as('kato'))
      .and(submitProgress, { ...progress, actuals: [{ indicator: 'collection-rate', value: '99.0' }] }, as('suzuki'));
    expect(changesSince(again.state.matters[PROGRESS]!, again.state, plan)).toEqual([
      { field: 'results', part: 'collection-rate', label: '市税徴収率', before: '99.1%', now: '99.0%' },
    ]);
  });
});
