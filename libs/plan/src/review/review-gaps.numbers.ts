import { fiscalYearLabel } from '@ayumi/kernel';
import { halfWidth } from '../figure/half-width';
import type { Figure } from '../figure/figure';
import { showFigure } from '../figure/show-figure';
import { itemGap, type ReviewGap } from './review-gap';
import type { ReviewSheet, SetIndicator } from './review.sheet';

/**
 * A number in the prose of the report, close behind the name of an indicator and with its unit, that is another than the
 * year's actual. Only where the clause speaks of nothing else (a target, another year, a difference, a part of the
 * year): a person is asked to look, and must not be asked in vain.
 */
export function disagreeingNumbers(sheet: ReviewSheet, fiscalYear: number): readonly ReviewGap[] {
  const { report } = sheet;
  if (!report) return [];
  const proses = [
    ['取組実績', report.done],
    ['課題', report.difficulties],
    ['遅れの理由', report.lateReason ?? ''],
  ] as const;
  return sheet.indicators.flatMap((indicator) => {
    const actual = indicator.years.find(({ year }) => year === fiscalYear)?.actual;
    const values = actual ? numbersOf(actual) : [];
    if (values.length === 0) return [];
    return proses.flatMap(([field, prose]) =>
      saidOf(indicator, prose)
        .filter((said) => !values.some((value) => agrees(said, value, indicator.decimals)))
        .map((said) => {
          const text = `「${field}」に「${said.words}」とありますが、指標「${indicator.name}」の${fiscalYearLabel(fiscalYear)}の実績は ${showFigure(actual!, indicator)} です。どちらが正しいか確かめてください。`;
          return itemGap('number-disagrees', 'check', sheet, text, report.matter);
        }),
    );
  });
}

function numbersOf(figure: Figure): readonly number[] {
  if (figure.is === 'number') return [figure.value];
  // All of them, and their sum, which prose likes to give.
  if (figure.is !== 'parts') return [];
  const values = figure.parts.map(({ value }) => value);
  return [...values, values.reduce((sum, value) => sum + value, 0)];
}

interface Said {
  readonly words: string;
  readonly value: number;
  readonly decimals: number;
}

/** What speaks of something else than the year's actual. */
const ELSEWHERE =
  /目標|計画|予定|見込|前年|昨年|一昨年|年度|現状|当初|平均|全国|都内|他市|上半期|下半期|中間|月末|時点|うち|から|より|比べ|現在/;
/** What makes a difference or a bound of the number before it. */
const AFTERWARDS =
  /^ *(?:ポイント|以上|以下|未満|超|増|減|上昇|低下|向上|改善|上回|下回|ずつ|台|前後|程度|余|強|弱|か月|目標|を目指|を目標|から|→|～|~|\/)/;

function saidOf({ name, unit }: SetIndicator, prose: string): readonly Said[] {
  const text = halfWidth(prose);
  const names = [...new Set([name, name.replace(/[（(].*?[)）]/g, '')].map((each) => halfWidth(each).trim()))];
  return names
    .filter((each) => [...each].length >= 3)
    .flatMap((each) => placesOf(each, text))
    .flatMap(({ before, after }) => {
      const found = NUMBER_SOON.exec(after);
      if (!found || unit === '' || !found.groups) return [];
      const { gap = '', number = '' } = found.groups;
      const rest = after.slice(found[0].length);
      const own = halfWidth(unit);
      if (!rest.startsWith(own) || AFTERWARDS.test(rest.slice(own.length))) return [];
      if (ELSEWHERE.test(gap) || ELSEWHERE.test(before)) return [];
      const value = Number(number.replaceAll(',', ''));
      return [{ words: `${gap}${number}${own}`.trim(), value, decimals: number.split('.')[1]?.length ?? 0 }];
    });
}

/** A few characters of the same clause, and then the number. */
const NUMBER_SOON = /^(?<gap>[^。、\n\d▲△-]{0,8})(?<number>\d[\d,]*(?:\.\d+)?) */;

/** Every place of the name, with what stands before it in its clause. */
function placesOf(name: string, text: string): readonly { readonly before: string; readonly after: string }[] {
  const places: { before: string; after: string }[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(0, at);
    places.push({
      before: before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1),
      after: text.slice(at + name.length),
    });
  }
  return places;
}

/** 99.1% and 99% are the same where the prose gives no decimals, 99.12% and 99.1% where the indicator gives one. */
const agrees = ({ value, decimals }: Said, actual: number, shown: number): boolean =>
  Math.abs(value - actual) <= 0.5 * 10 ** -Math.min(decimals, shown) + 1e-9;
