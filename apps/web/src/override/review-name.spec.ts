import { reviewOf } from './review-name';

describe('a review among the matters that were moved on', () => {
  it('is named by its year and version', () => {
    expect(reviewOf({ review: 'kodaira-r3.2023', matter: 'version-2' })).toBe('令和5年度 年次報告 第2版');
    expect(reviewOf({ review: null, matter: null })).toBe('年次報告');
  });
});
