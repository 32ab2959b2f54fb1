import type { Review } from '../review/review';
import { chosenVersion, comparedWith, stateOf, type Version } from './versions';

const version = (number: number, more: Partial<Version> = {}) =>
  ({ version: number, status: 'settled', fingerprints: [`f${number}`], publishedOn: null, supersededBy: null, ...more }) as Version; // prettier-ignore
const first = version(1, { publishedOn: '2025-10-01', supersededBy: 2 });
const review = (versions: readonly Version[]) => ({ versions }) as Review;

describe('the versions of a review', () => {
  it('are what they are to their readers', () => {
    expect(stateOf(first)).toBe('superseded');
    expect(stateOf(version(2, { publishedOn: '2025-12-01' }))).toBe('published');
    expect(stateOf(version(1))).toBe('approved');
    expect(stateOf(version(1, { status: 'in-progress' }))).toBe('on-its-way');
    expect(stateOf(version(1, { status: 'returned' }))).toBe('thawed');
    expect(stateOf(version(1, { status: 'withdrawn' }))).toBe('withdrawn');
  });

  it('open with the newest, unless another is asked for', () => {
    const both = review([first, version(2, { status: 'in-progress' })]);
    expect(chosenVersion(both, null)?.version).toBe(2);
    expect(chosenVersion(both, '1')?.version).toBe(1);
    expect(chosenVersion(both, '9')?.version).toBe(2);
    expect(chosenVersion(review([first]), null)?.version).toBe(1);
    expect(chosenVersion(review([]), null)).toBeNull();
  });

  it('are compared with their last freeze, else with the version published before', () => {
    const second = version(2, { fingerprints: ['old', 'new'] });
    expect(comparedWith(review([first, second]), second)).toEqual({ from: 2, to: 2, seen: 'old' });
    expect(comparedWith(review([first, version(2)]), version(2))).toEqual({ from: 1, to: 2, seen: null });
    expect(comparedWith(review([first]), first)).toBeNull();
  });
});
