import { fieldsOf, missingIn, opinionIn } from './opinion.fields';

describe('An opinion as a form', () => {
  const said = { body: '推進委員会', day: '2025-05-12', text: '示されたい。' };

  it('is about the plan, a chapter or an item', () => {
    expect(opinionIn({ ...said, about: '' })).toEqual(said);
    expect(opinionIn({ ...said, about: 'chapter-2' })).toEqual({ ...said, chapter: 2 });
    expect(opinionIn({ ...said, about: 'kodaira-r3.15' })).toEqual({ ...said, item: 'kodaira-r3.15' });
  });

  it('comes back as it was recorded: of an item, its chapter is not asked for', () => {
    const recorded = {
      ...said,
      opinion: 'opinion-1',
      chapter: 2,
      item: 'kodaira-r3.15',
      no: 15,
      answeredBy: null,
      answer: null,
    };
    expect(fieldsOf(recorded)).toEqual({ ...said, about: 'kodaira-r3.15' });
    expect(fieldsOf({ ...recorded, item: null })).toEqual({ ...said, about: 'chapter-2' });
    expect(fieldsOf({ ...recorded, item: null, chapter: null })).toEqual({ ...said, about: '' });
  });

  it('names what is missing; blanks are nothing', () => {
    expect(missingIn({ ...said, text: ' 　' })).toEqual(['text']);
    expect(missingIn({})).toEqual(['body', 'day', 'text']);
  });
});
