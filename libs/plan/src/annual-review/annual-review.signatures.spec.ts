import { ROUTES, step, Story, YEAR_END } from '../read-models.examples';
import { setOf } from '../review/review.examples';

/** 収納課長 is away while the report goes up; 行政経営課長 settles it. */
const past = () =>
  new Story({ ...ROUTES, progress: [step('manager', '課長', 'lead/manager', { offers: ['pass-over'] }), ROUTES.progress[1]!] })
    .at('2024-04-02T00:00:00Z')
    .item(10, '徴収率の向上', 'shuunou')
    .cycle(2024, 'year-end', '2025-05-30')
    .organise('AbsenceRegistered', { absence: 'absence-1', person: 'yamada', from: '2025-05-19', until: '2025-05-23', note: null })
    .at('2025-05-20T01:00:00Z')
    .submits('suzuki', 10); // prettier-ignore

const approvals = async (story: Story) => (await setOf(story)).sheets[0]!.report!.approvals;

describe('The 決裁欄 of a sheet', () => {
  it('shows whom the report went past, with the name and title of that day, while he has not read it', async () => {
    const story = past().passesOver('suzuki', 10).at('2025-05-21T01:00:00Z').approves('sato', 10);
    story.organise('PersonRegistered', { person: 'yamada', name: '山口', kana: 'ヤマグチ' });
    story.organise('PostEstablished', { post: 'shuunou/manager', unit: 'shuunou', rank: 'manager', title: '納税課長', from: '2025-06-01' });
    expect(await approvals(story)).toEqual([
      {
        step: 'manager',
        title: '課長',
        postTitle: '収納課長',
        name: '山田',
        basis: 'passed-over',
        principalName: null,
        comment: null,
        at: '2025-05-20T01:00:00.000Z',
        postReviewedAt: null,
      },
      expect.objectContaining({ step: 'planning', name: '佐藤', basis: 'self', postReviewedAt: null }),
    ]);
  }); // prettier-ignore

  it('shows when he read it (後閲), though it was settled before', async () => {
    const story = past().passesOver('suzuki', 10).approves('sato', 10);
    story.at('2025-05-26T02:00:00Z').postReviews('yamada', 10);
    expect(await approvals(story)).toMatchObject([
      { basis: 'passed-over', postReviewedAt: '2025-05-26T02:00:00.000Z' },
      {},
    ]);
  });

  it('shows no passing over that a return undid', async () => {
    const story = past().passesOver('suzuki', 10).returns('sato', 10, '数値が違う', YEAR_END, 'manager');
    story.at('2025-05-26T01:00:00Z').approves('yamada', 10).approves('sato', 10);
    expect(await approvals(story)).toMatchObject([{ name: '山田', basis: 'self' }, { name: '佐藤' }]);
  });
});
