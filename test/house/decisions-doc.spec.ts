import { staleness } from './committed';
import { decisionsDocument } from './decisions-doc';

describe('docs/decisions.md', () => {
  it('says of every verb, actor and situation what the deciders say today', () => {
    expect(staleness('decisions', 'docs/decisions.md', decisionsDocument())).toBeNull();
  });
});
