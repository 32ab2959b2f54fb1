import { foldRows } from '@ayumi/event-sourcing';
import { Story } from '../read-models.examples';
import { correct, freeze } from '../review/review.decider';
import { recorded } from '../review/review.log.examples';
import { answerOpinion, recordOpinion } from '../review/review.opinion.decider';
import { after, approved, approvedBy, as, frozen, ITEM, published, theCity, unbegun, type ReviewStory } from '../review/review.stream.examples'; // prettier-ignore
import { inboxOf, inboxRows } from './inbox';
import { currentProjection } from '../current/current.projection';

const AT = '2025-05-22T03:00:00.000Z';
const plan = new Story().item(10, '徴収率の向上', 'shuunou').item(20, '窓口の改善', 'zeimu');

function inboxFrom(story: ReviewStory, person: string) {
  const rows = inboxRows(foldRows(currentProjection, [...plan.events, ...recorded(story)]));
  return inboxOf(rows, { city: 'kodaira', person, at: AT }, theCity);
}

const versions = (story: ReviewStory, person: string) =>
  inboxFrom(story, person).reviews.map(({ matter, why }) => `${matter} ${why}`);
const opinions = (story: ReviewStory, person: string) => inboxFrom(story, person).opinions.map((each) => each.opinion);

describe('A year’s review that is approved and not yet published', () => {
  it('is the turn of the planning office, and of nobody else', () => {
    expect(versions(approved, 'sato')).toEqual(['version-1 publish']);
    expect(versions(approved, 'yamada')).toEqual(['version-1 publish']);
    expect(versions(approved, 'kitagawa')).toEqual(['version-1 done']);
    expect(versions(approved, 'suzuki')).toEqual([]);
  });

  it('is not before its approval, and not after its publication', () => {
    expect(versions(frozen, 'sato')).toEqual(['version-1 waiting']);
    expect(versions(approvedBy(frozen, ['yamada', 'sasaki', 'okubo']), 'sato')).toEqual(['version-1 waiting']);
    expect(versions(published, 'sato')).toEqual(['version-1 done']);
  });

  it('is so again as a correction', () => {
    const begun = after(published, correct, { reason: '数値の誤り' }, as('sato'));
    const refrozen = after(begun, freeze, {}, as('sato', { facts: { headline: '訂正した見出し' } }));
    const again = approvedBy(refrozen, ['yamada', 'sasaki', 'okubo', 'kitagawa'], 'version-2');
    expect(versions(again, 'sato')).toEqual(['version-2 publish', 'version-1 done']);
  });
});

describe('An opinion of the committee that nobody has answered', () => {
  const said = { body: '行財政改革推進委員会', day: '2025-05-12', text: '徴収率の要因は何か。' };
  const onItem = after(unbegun, recordOpinion, { ...said, item: ITEM }, as('sato'));
  const both = after(onItem, recordOpinion, { ...said, text: '成果を市民に示してほしい。' }, as('sato'));

  it('is the turn of the lead unit of its item, and what is about no item that of the planning office', () => {
    expect(opinions(both, 'suzuki')).toEqual(['opinion-1']);
    expect(opinions(both, 'nakamura')).toEqual(['opinion-1']);
    expect(opinions(both, 'sato')).toEqual(['opinion-2']);
    expect(opinions(both, 'kitagawa')).toEqual([]);
    expect(inboxFrom(both, 'suzuki').opinions).toEqual([
      {
        ...said,
        review: 'kodaira-r3.2024',
        plan: 'kodaira-r3',
        fiscalYear: 2024,
        opinion: 'opinion-1',
        why: 'answer-opinion',
        item: ITEM,
        no: 10,
        title: '徴収率の向上',
        answeredBy: '収納課',
        daysWaiting: 10,
      },
    ]);
  });

  it('is over once it is answered', () => {
    const answer = { opinion: 'opinion-1', text: '口座振替の勧奨による。' };
    const answered = after(both, answerOpinion, answer, as('suzuki'));
    expect(opinions(answered, 'suzuki')).toEqual([]);
    expect(opinions(answered, 'sato')).toEqual(['opinion-2']);
  });

  it('waits for nobody while the review is frozen, because nobody could answer then', () => {
    expect(opinions(after(both, freeze, {}, as('sato')), 'suzuki')).toEqual([]);
  });
});
