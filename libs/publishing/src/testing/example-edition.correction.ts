import { fiscalYearLabel } from '@ayumi/kernel';
import { showFigure, type Difference, type Figure, type ReviewSet, type ReviewSheet } from '@ayumi/plan';

const SLIPPED = 4;

/** What version 2 puts right in one sheet: an actual, an amount and a word. */
export function corrected(sheet: ReviewSheet): ReviewSheet {
  if (sheet.no !== SLIPPED || !sheet.report) return sheet;
  const { report } = sheet;
  return {
    ...sheet,
    indicators: sheet.indicators.map((indicator) => ({
      ...indicator,
      years: indicator.years.map((year, n) => (n === indicator.years.length - 1 ? { ...year, actual: RIGHT } : year)),
    })),
    report: {
      ...report,
      done: report.done.replace('４回', '５回').replace('128人', '182人'),
      effects: report.effects.map((each) => ({ ...each, actualThousandYen: 1500 })),
    },
  };
}

const RIGHT: Figure = { is: 'number', value: 3.72 };

/** The differences of what is printed, with the totals that follow. */
export function correctionOf(before: ReviewSet, after: ReviewSet): Difference[] {
  const [old, now] = [before, after].map(({ sheets }) => sheets.find(({ no }) => no === SLIPPED));
  if (!old?.report || !now?.report) return [];
  const year = fiscalYearLabel(after.fiscalYear);
  const [pointer, place] = [`/sheets/${now.item}`, `No.${now.no} ${now.title}`];
  const figures = now.indicators.map((indicator, n): Difference => {
    const shown = (sheet: ReviewSheet) => showFigure(sheet.indicators[n]!.years.at(-1)!.actual!, indicator);
    const path = `${pointer}/indicators/${indicator.indicator}/years/${after.fiscalYear}/actual`;
    return {
      pointer: path,
      place: `${place} / ${indicator.name} / ${year} 実績`,
      before: shown(old),
      after: shown(now),
    };
  });
  const amounts = now.report.effects.map((effect, n): Difference => {
    const path = `${pointer}/report/effects/${n}/actualThousandYen`;
    const where = `${place} / 財政効果額（${effect.kind === 'saving' ? '歳出' : '歳入'}） / 実績`;
    return {
      pointer: path,
      place: where,
      before: amount(old.report!.effects[n]!.actualThousandYen),
      after: amount(effect.actualThousandYen),
    };
  });
  const totals = after.effects.byYear.flatMap((total, n): Difference[] => {
    const was = before.effects.byYear[n]!;
    const where = `財政効果額 / ${fiscalYearLabel(total.year)} / ${total.kind === 'saving' ? '歳出' : '歳入'} 実績`;
    if (was.actualThousandYen === total.actualThousandYen) return [];
    return [
      {
        pointer: `/effects/byYear/${n}/actualThousandYen`,
        place: where,
        before: amount(was.actualThousandYen),
        after: amount(total.actualThousandYen),
      },
    ];
  });
  const done = {
    pointer: `${pointer}/report/done`,
    place: `${place} / 取組実績`,
    before: old.report.done,
    after: now.report.done,
  };
  return [...figures, ...amounts, ...totals, ...(old.report.done === now.report.done ? [] : [done])];
}

const amount = (thousandYen: number | null): string =>
  thousandYen === null ? '金額不明' : showFigure({ is: 'number', value: thousandYen }, { unit: '千円' });
