import type { Item } from '../fold';
import { fiscal, tokyoDay } from '../words';
import { figure, verdict } from './figure';
import { count, counts, day, days, type Expected, nothing, type Row, type Table, text, words, year as yearCell, years } from './table'; // prettier-ignore
import { gradeName, paperOf, settledOf, type Year } from './year';

const DIRECTIONS = { 'more-is-better': '多いほどよい', 'less-is-better': '少ないほどよい', keep: '維持する' } as const;
const TARGETS = { 'each-year': '各年度の値', 'keep-level': '水準の維持', cumulative: '期間の累計', 'final-year': '最終年度だけ' } as const; // prettier-ignore

/** One indicator in one year: the target of the settled report, else the one in force. */
function yearsOf(of: Year, item: Item, indicator: Item['indicators'][number]) {
  return (of.office.plan.years as number[]).map((year) => {
    const report = settledOf(of, item, year);
    const result = report?.content.results.find(
      (each: { indicator: string }) => each.indicator === indicator.indicator,
    );
    const target = result?.target ?? indicator.targets[year];
    return {
      year,
      target: target ? figure(target, indicator) : words('設定なし'),
      actual: result ? figure(result.actual, indicator) : null,
      verdict: result ? verdict(result.actual, target, indicator.direction) : nothing,
      paper: result ? paperOf(report) : undefined,
    };
  });
}

export const indicatorList = (of: Year): Table => ({
  id: 'indicators',
  caption: '指標の目標と実績',
  columns: [counts('No.'), ...['項目', '指標', '単位', '望ましい向き', '目標の種類'].map(text), years('現状値の年度'), { heading: '現状値', holds: 'figure' }, years('年度'), { heading: '目標', holds: 'figure' }, { heading: '実績', holds: 'figure' }, text('判定')], // prettier-ignore
  rows: of.office.items.flatMap((item) =>
    item.indicators.flatMap((indicator) =>
      yearsOf(of, item, indicator).map((each): Row => ({
        cells: [
          count(item.data.no),
          words(item.data.title),
          words(indicator.name),
          words(indicator.unit),
          words(DIRECTIONS[indicator.direction as keyof typeof DIRECTIONS]),
          words(TARGETS[indicator.targetKind as keyof typeof TARGETS]),
          yearCell(indicator.baseline.year),
          figure(indicator.baseline.figure, indicator),
          yearCell(each.year),
          each.target,
          each.actual ?? nothing,
          each.verdict,
        ],
        paper: each.paper,
      })),
    ),
  ),
});

/** On the sheet of one item: the years beside each other. */
export const indicatorTables = (of: Year, item: Item): Table[] =>
  item.indicators.map((indicator) => {
    const all = yearsOf(of, item, indicator);
    const line = (name: string, cells: readonly Expected[]): Row => ({ cells: [words(name), ...cells] });
    return {
      id: `item-${item.data.no}-${indicator.indicator}`,
      caption: indicator.unit ? `${indicator.name}（${indicator.unit}）` : indicator.name,
      columns: ['区分', `現状値（${fiscal(indicator.baseline.year)}）`, ...all.map(({ year }) => fiscal(year))].map(
        text,
      ),
      rows: [
        line('目標', [nothing, ...all.map(({ target }) => target)]),
        line('実績', [figure(indicator.baseline.figure, indicator), ...all.map(({ actual, year }) => actual ?? (year <= of.year ? words('報告なし') : nothing))]), // prettier-ignore
        line('判定', [nothing, ...all.map((each) => each.verdict)]),
      ],
    };
  });

interface Assessed {
  readonly stage: string;
  readonly rating: string;
  readonly comment: string;
  readonly post: string;
  readonly name: string;
  readonly day: string;
}

/** The department's own rating, and every later one beside it. */
function assessmentsOf(of: Year, item: Item): Assessed[] {
  const report = settledOf(of, item);
  if (!report) return [];
  const { meta } = report.submitted;
  const title = (step: string) => report.route.steps.find((each: { id: string }) => each.id === step).title as string;
  const later = report.signed.filter(({ data }) => data.assessment !== null);
  return [
    { stage: '担当課', rating: report.content.rating, comment: '', post: meta.postTitle!, name: meta.actorName, day: tokyoDay(meta.at) }, // prettier-ignore
    ...later.map(({ data, meta: by }) => ({ stage: title(data.step), rating: data.assessment, comment: data.comment ?? '', post: by.postTitle!, name: by.actorName, day: tokyoDay(by.at) })), // prettier-ignore
  ];
}

export const assessmentList = (of: Year): Table => ({
  id: 'assessments',
  caption: '段階ごとの評価',
  columns: [counts('No.'), ...['項目', '段階', '評価', '意見', '職', '氏名'].map(text), days('日')],
  rows: of.office.items.flatMap((item) =>
    assessmentsOf(of, item).map((each) => ({
      cells: [count(item.data.no), ...[item.data.title, each.stage, each.rating, each.comment, each.post, each.name].map(words), day(each.day)], // prettier-ignore
      paper: paperOf(settledOf(of, item)),
    })),
  ),
});

export const assessmentTable = (of: Year, item: Item): Table => ({
  id: `item-${item.data.no}-assessments`,
  caption: '段階ごとの評価',
  columns: [...['段階', '評価', '意見', '評価した人'].map(text), days('日')],
  rows: assessmentsOf(of, item).map((each) => ({
    cells: [
      ...[each.stage, gradeName(of, each.rating), each.comment, `${each.post}\n${each.name}`].map(words),
      day(each.day),
    ],
  })),
});
