import type { Item } from '../../fold';
import { fiscal } from '../../words';
import { figure, verdict } from '../figure';
import { tally } from '../ratings';
import { shown } from '../table';
import { chapterName, gradeName, ratingOf, scaleOf, settledOf, type Year } from '../year';
import type { Block } from './section';

/* What the drawings say in words, for who does not see them. */

const counted = (of: Year, name: string, items: readonly Item[], year: number): string => {
  const { times } = tally(of, items, year);
  return `${name}は、${scaleOf(of, of.year).map(({ grade }) => `${gradeName(of, grade)} ${times(grade)}項目`).join('、')}。`; // prettier-ignore
};

export function ratingsByChapter(of: Year): Block {
  const { plan, items } = of.office;
  const rows = plan.chapters.map(
    (chapter: { no: number; title: string }) =>
    counted(of, chapterName(chapter), items.filter(({ data }) => data.chapter === chapter.no), of.year), // prettier-ignore
  );
  return { is: 'drawing', title: `${fiscal(of.year)} 章別の評価`, text: [...rows, counted(of, '全体', items, of.year)].join('') }; // prettier-ignore
}

/** Nothing to compare in the first year. */
export function ratingsByYear(of: Year): Block[] {
  const years = (of.office.plan.years as number[]).filter((year) => year <= of.year);
  if (years.length < 2) return [];
  return [{ is: 'drawing', title: '年度ごとの評価', text: years.map((year) => counted(of, fiscal(year), of.office.items, year)).join('') }]; // prettier-ignore
}

const STATES: Readonly<Record<string, string>> = { ahead: '済', 'on-schedule': '済', behind: '遅れ', 'not-evaluable': '対象外' }; // prettier-ignore

export function yearsSideBySide(of: Year, item: Item): Block {
  const years = (of.office.plan.years as number[]).map((year) => {
    const report = settledOf(of, item, year);
    if (!report) return `${fiscal(year)} ${year < of.year ? '報告なし' : year === of.year ? '進行中' : 'これから'}`;
    const grade = scaleOf(of, year).find((each) => each.grade === ratingOf(report))!;
    return `${fiscal(year)} ${STATES[(grade as unknown as { meaning: string }).meaning]}（${grade.grade} ${grade.label}）`;
  });
  return { is: 'drawing', title: '', text: `${years.join('、')}。` };
}

/** The office's own words, else target and actual of every year. */
export function indicatorDrawn(of: Year, item: Item, indicator: Item['indicators'][number]): Block {
  const own = of.editorial.findLast(({ type, data }) => type === 'IndicatorDescribed' && data.item === item.id && data.indicator === indicator.indicator); // prettier-ignore
  const say = (value: never) => shown(figure(value, indicator));
  const years = (of.office.plan.years as number[]).flatMap((year) => {
    const result = settledOf(of, item, year)?.content.results.find((each: { indicator: string }) => each.indicator === indicator.indicator); // prettier-ignore
    const target = result?.target ?? indicator.targets[year];
    const judged = result ? shown(verdict(result.actual, target, indicator.direction)) : '';
    const said = [target ? `目標${say(target as never)}` : '', result ? `実績${say(result.actual as never)}${judged === '判定なし' ? '' : `(${judged})`}` : '']; // prettier-ignore
    const words = said.filter((each) => each !== '');
    return words.length > 0 ? [`${fiscal(year)}は${words.join('、')}`] : [];
  });
  const from = `現状値は${fiscal(indicator.baseline.year)}の${say(indicator.baseline.figure as never)}。`;
  return { is: 'drawing', title: indicator.name, text: own?.data.text ?? `${indicator.name}の推移。${from}${years.join('。')}。` }; // prettier-ignore
}
