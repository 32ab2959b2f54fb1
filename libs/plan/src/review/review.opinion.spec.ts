import { writeIntroduction, arrangeOutline, choosePriorities, chooseLicence, describeIndicator, remarkOnChapter } from './review.editorial.decider'; // prettier-ignore
import { as, frozen, ITEM, published, after, unbegun, when } from './review.stream.examples';
import { answerOpinion, changeOpinion, recordOpinion, withdrawOpinion } from './review.opinion.decider';

const said = { body: '行財政改革推進委員会', day: '2025-05-12', item: ITEM, text: '徴収率の要因は何か。' };
const general = { body: '行財政改革推進委員会', day: '2025-05-12', text: '成果を市民に示してほしい。' };
const asked = after(after(unbegun, recordOpinion, said, as('sato')), recordOpinion, general, as('sato'));
const answer = { opinion: 'opinion-1', text: '口座振替の勧奨による。' };

describe('what the planning office writes', () => {
  it('may be taken away again by an empty text, and is nothing new where it stands so already', () => {
    const written = after(unbegun, writeIntroduction, { text: ' はじめに ' }, as('sato'));
    expect(written.state.editorial.introduction).toBe('はじめに');
    when(written, writeIntroduction, { text: 'はじめに' }, as('yamada')).thenNothing();
    when(written, writeIntroduction, { text: '' }, as('sato')).thenHappens({
      type: 'IntroductionWritten',
      data: { text: null },
    });
  });

  it('is nobody else’s, and is closed while a version is on its way or published', () => {
    when(unbegun, writeIntroduction, { text: '…' }, as('tanaka')).thenRefused('not-allowed');
    when(frozen, chooseLicence, { licence: 'PDL-1.0' }, as('sato')).thenRefused('review-frozen');
    when(published, chooseLicence, { licence: 'PDL-1.0' }, as('sato')).thenRefused('review-published');
  });

  it('speaks of chapters, items and indicators that there are', () => {
    when(unbegun, remarkOnChapter, { chapter: 9, text: '…' }, as('sato')).thenRefused('chapter-unknown');
    const strange = { item: 'kodaira-r3.99', reason: '…' };
    when(unbegun, choosePriorities, { priorities: [strange] }, as('sato')).thenRefused('item-unknown');
    const plain = { item: ITEM, reason: ' ' };
    when(unbegun, choosePriorities, { priorities: [plain] }, as('sato')).thenRefused('reason-missing');
    const chart = { item: ITEM, indicator: 'weather', text: '…' };
    when(unbegun, describeIndicator, chart, as('sato')).thenRefused('indicator-unknown');
    when(unbegun, describeIndicator, { ...chart, indicator: 'collection-rate' }, as('sato')).thenHappens({
      type: 'IndicatorDescribed',
      data: { item: ITEM, indicator: 'collection-rate', text: '…' },
    });
    when(unbegun, writeIntroduction, { text: '字'.repeat(4001) }, as('sato')).thenRefused('text-too-long');
  });

  it('leaves parts out, each once, but never the sheets', () => {
    when(unbegun, arrangeOutline, { outline: ['sheets', 'summary', 'sheets'] }, as('sato')).thenHappens({
      type: 'OutlineArranged',
      data: { outline: ['sheets', 'summary'] },
    });
    when(unbegun, arrangeOutline, { outline: ['summary'] }, as('sato')).thenRefused('sheets-missing');
    when(unbegun, arrangeOutline, { outline: ['sheets', 'weather'] }, as('sato')).thenRefused('part-unknown');
  });
});

describe('an opinion', () => {
  it('is recorded with the chapter of its item, and numbered for good', () => {
    expect(asked.state.editorial.opinions).toMatchObject([
      { opinion: 'opinion-1', item: ITEM, chapter: 1, answer: null },
      { opinion: 'opinion-2', item: null, chapter: null },
    ]);
    const gone = after(asked, withdrawOpinion, { opinion: 'opinion-2', reason: '別の年度' }, as('sato'));
    when(gone, recordOpinion, general, as('sato')).thenHappens({
      type: 'OpinionRecorded',
      data: { opinion: 'opinion-3' },
    });
  });

  it('says who, when and what', () => {
    when(unbegun, recordOpinion, { ...said, text: ' ' }, as('sato')).thenRefused('comment-missing');
    when(unbegun, recordOpinion, { ...said, body: ' ' }, as('sato')).thenRefused('body-missing');
    when(unbegun, recordOpinion, { ...said, day: '2025-05-23' }, as('sato')).thenRefused('day-ahead');
    when(unbegun, recordOpinion, { ...said, item: 'kodaira-r3.99' }, as('sato')).thenRefused('item-unknown');
    when(unbegun, recordOpinion, { ...general, chapter: 7 }, as('sato')).thenRefused('chapter-unknown');
    when(unbegun, recordOpinion, said, as('suzuki')).thenRefused('not-allowed');
  });

  it('on an item is answered by a clerk of its lead unit or by its head, and by nobody else', () => {
    const data = { unit: 'shuunou', unitName: '収納課', text: answer.text };
    for (const person of ['suzuki', 'nakamura'])
      when(asked, answerOpinion, answer, as(person)).thenHappens({ type: 'OpinionAnswered', data });
    for (const person of ['sato', 'kato', 'tanaka', 'takahashi'])
      when(asked, answerOpinion, answer, as(person)).thenRefused('not-your-opinion', { lead: 'shuunou' });
    when(asked, answerOpinion, { ...answer, text: ' ' }, as('suzuki')).thenRefused('answer-missing');
  });

  it('on the plan as a whole is answered by the planning office', () => {
    const whole = { opinion: 'opinion-2', text: '四年間の歩みを加える。' };
    when(asked, answerOpinion, whole, as('suzuki')).thenRefused('not-allowed');
    when(asked, answerOpinion, whole, as('yamada')).thenHappens({
      type: 'OpinionAnswered',
      data: { unit: 'gyosei-keiei' },
    });
    when(asked, answerOpinion, { ...whole, opinion: 'opinion-9' }, as('sato')).thenRefused('opinion-unknown');
  });

  it('that is put right keeps its answer', () => {
    const answered = after(asked, answerOpinion, answer, as('suzuki'));
    const right = after(answered, changeOpinion, { ...said, opinion: 'opinion-1', text: '要因を示せ。' }, as('sato'));
    expect(right.state.editorial.opinions[0]).toMatchObject({
      text: '要因を示せ。',
      answer: { text: answer.text, day: '2025-05-22' },
    });
    when(right, changeOpinion, { ...said, opinion: 'opinion-1', text: '要因を示せ。' }, as('sato')).thenNothing();
    when(right, withdrawOpinion, { opinion: 'opinion-1', reason: '' }, as('sato')).thenRefused('reason-missing');
  });
});
