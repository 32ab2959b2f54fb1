import { holds, type Condition, type Traits } from './route.condition';
import { traits } from './route.examples';

describe('A condition of a step', () => {
  it.each<[string, Condition, Partial<Traits>, Partial<Traits>]>([
    ['the kind of matter', { kind: 'revision' }, { kind: 'revision' }, { kind: 'progress' }],
    [
      'an indicator that the matter touches',
      { indicator: 'arrears' },
      { indicators: ['collection-rate', 'arrears'] },
      { indicators: ['collection-rate'] },
    ],
    ['the chapter of the item', { chapter: 2 }, { chapter: 2 }, { chapter: 1 }],
    [
      'a flag that is up',
      { flag: 'important' },
      { flags: ['touches-money', 'important'] },
      { flags: ['touches-money'] },
    ],
    [
      'an amount, the limit included',
      { amountAtLeast: 1_000 },
      { amountThousandYen: 1_000 },
      { amountThousandYen: 999 },
    ],
  ])('may be %s', (_what, condition, yes, no) => {
    expect(holds(condition, { ...traits, ...yes })).toBe(true);
    expect(holds(condition, { ...traits, ...no })).toBe(false);
  });

  const dear: Condition = { amountAtLeast: 1_000 };

  it('counts a saving like a cost', () => {
    expect(holds(dear, { ...traits, amountThousandYen: -1_000 })).toBe(true);
    expect(holds(dear, { ...traits, amountThousandYen: -999 })).toBe(false);
  });

  it('takes an amount that nobody knows for a large one, and none for none', () => {
    expect(holds(dear, { ...traits, amountThousandYen: 'unknown' })).toBe(true);
    for (const least of [dear, { amountAtLeast: 0 }])
      expect(holds(least, { ...traits, amountThousandYen: null })).toBe(false);
  });
});
