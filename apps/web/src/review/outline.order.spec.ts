import { moved, withPart } from './outline.order';

describe('The outline of a review', () => {
  it('takes a part back where it usually stands, among those that were moved', () => {
    expect(withPart(['sheets', 'introduction', 'late'], 'summary')).toEqual([
      'sheets',
      'introduction',
      'summary',
      'late',
    ]);
    expect(withPart(['sheets'], 'introduction')).toEqual(['introduction', 'sheets']);
    expect(withPart(['late', 'sheets'], 'late')).toEqual(['late', 'sheets']);
  });

  it('moves a part by one place, and not beyond the ends', () => {
    expect(moved(['summary', 'late', 'sheets'], 'late', -1)).toEqual(['late', 'summary', 'sheets']);
    expect(moved(['summary', 'late', 'sheets'], 'late', 1)).toEqual(['summary', 'sheets', 'late']);
    expect(moved(['summary', 'sheets'], 'sheets', 1)).toEqual(['summary', 'sheets']);
    expect(moved(['summary', 'sheets'], 'summary', -1)).toEqual(['summary', 'sheets']);
  });
});
