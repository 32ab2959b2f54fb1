import { kindsOf } from './gap';
import type { Gap } from './review';

const gap = (code: Gap['code'], severity: Gap['severity'], text: string): Gap => ({
  code,
  severity,
  text,
  item: null,
  no: null,
  target: { to: 'part', item: null, matter: null, part: 'summary', key: null },
});

describe('What is missing in a review', () => {
  it('stands by kind: what blocks first, then whom one may ask today, then what would only be better', () => {
    const gaps = [
      gap('introduction-missing', 'hint', 'a'),
      gap('number-disagrees', 'check', 'b'),
      gap('not-settled', 'check', 'c'),
      gap('number-disagrees', 'check', 'd'),
      gap('nothing-settled', 'blocks', 'e'),
    ];
    expect(kindsOf(gaps).map(({ code, of }) => [code, ...of.map(({ text }) => text)])).toEqual([
      ['nothing-settled', 'e'],
      ['not-settled', 'c'],
      ['number-disagrees', 'b', 'd'],
      ['introduction-missing', 'a'],
    ]);
    expect(kindsOf([])).toEqual([]);
  });
});
