import { canonicalJson } from '@ayumi/kernel';
import { exampleEdition } from './example-edition';

const edition = exampleEdition({ items: 33 });
const { set } = edition;

describe('the example edition, from which every output is tried', () => {
  it('is the same whenever it is asked for', () => {
    expect(canonicalJson(exampleEdition({ items: 33 }))).toBe(canonicalJson(edition));
  });

  it.each([33, 300])('agrees with itself with %i items', (items) => {
    const { sheets, counts, matrix, unsettled, late } = exampleEdition({ items }).set;
    expect(sheets).toHaveLength(items);
    expect(counts.items + counts.repeated).toBe(items);
    expect(matrix.total.total).toBe(counts.settled);
    expect(matrix.rows.reduce((sum, row) => sum + row.total, 0)).toBe(counts.settled);
    expect(unsettled).toHaveLength(counts.unsettled);
    expect(late).toHaveLength(counts.late);
  });

  it('has every grade, every kind of figure and every way of signing', () => {
    const reports = set.sheets.flatMap(({ report }) => report ?? []);
    expect(new Set(reports.map(({ rating }) => rating))).toEqual(new Set(['S', 'A', 'B', '対象外']));
    const figures = set.sheets.flatMap(({ indicators }) => indicators.flatMap(({ years }) => years));
    expect(new Set(figures.map(({ actual }) => actual?.is ?? 'nothing')).size).toBe(8);
    expect(new Set(figures.map(({ target }) => target.is))).toContain('range');
    expect(new Set(reports.flatMap(({ approvals }) => approvals.map(({ basis }) => basis))).size).toBe(6);
    const amounts = reports.flatMap(({ effects }) => effects.map(({ actualThousandYen }) => actualThousandYen));
    expect(amounts).toContain(null);
    expect(amounts.some((amount) => amount !== null && amount < 0)).toBe(true);
    expect(reports.some(({ done }) => done.length === 4000)).toBe(true);
  });

  it('is corrected as version 2, with the totals that follow', () => {
    const { correction } = exampleEdition({ items: 33, version: 2 });
    expect(correction!.differences.map(({ pointer }) => pointer)).toEqual([
      '/sheets/kodaira-r3.4/indicators/indicator-1/years/2024/actual',
      expect.stringContaining('/report/effects/0/actualThousandYen'),
      expect.stringContaining('/report/effects/1/actualThousandYen'),
      '/effects/byYear/6/actualThousandYen',
      '/effects/byYear/7/actualThousandYen',
      '/sheets/kodaira-r3.4/report/done',
    ]);
  });
});
