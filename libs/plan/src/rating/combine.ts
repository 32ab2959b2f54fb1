import type { Grade } from '../plan/plan.events';
import type { ComputedGrade } from './computed-grade';
import { exactly, quotient, sum, type Exact } from './exact';
import { criterionOf, gradesAt, placeOf, type Judged, type Judgement, type Span } from './judgement';
import type { Cannot } from './measured';
import { rateWords } from './number-words';
import { gradesOf } from './grades-of';
import type { ScaleRule, Thresholds } from './scale-rule';

/** All indicators of an item as one grade, where every value that they may still take gives the same. */
export function combine(all: readonly Judged[], rule: ScaleRule, scale: readonly Grade[]): ComputedGrade | Cannot {
  const parts = partsOf(all);
  if (parts.judged.length + parts.unknown.length === 0) return { cannot: 'すべての指標の実績値が対象外です' };
  const { combination } = rule;
  if (combination.by === 'share-met') return byShare(parts, combination);
  if (combination.by === 'average') return byAverage(parts, rule);
  return byWorst(parts, rule, scale);
}

interface Parts {
  readonly judged: readonly Judgement[];
  readonly unknown: readonly Extract<Judged, { is: 'unknown' }>[];
  readonly leftOut: readonly string[];
}

const partsOf = (all: readonly Judged[]): Parts => ({
  judged: all.flatMap((each) => (each.is === 'judged' ? [each.judgement] : [])),
  unknown: all.filter((each) => each.is === 'unknown'),
  leftOut: all.flatMap((each) => (each.is === 'left-out' ? [each.name] : [])),
});

/** An unknown may be anything that the rule can give: it decides nothing beside what is as bad as can be. */
function byWorst(parts: Parts, rule: ScaleRule, scale: readonly Grade[]): ComputedGrade | Cannot {
  const { judged, unknown } = parts;
  const place = (letter: string) => placeOf(scale, letter);
  const bottom = Math.max(...gradesOf(rule).map(place));
  const worst = Math.max(...judged.map(({ grades }) => place(grades!.worst)), unknown.length > 0 ? bottom : -1);
  const best = Math.max(...judged.map(({ grades }) => place(grades!.best)), -1);
  if (worst !== best) return undecided(parts, { worst: nameAt(scale, worst), best: nameAt(scale, best) });
  const grade = scale[worst]!.grade;
  const criterion = rule.numbers?.by === 'achievement' ? criterionOf(grade, rule.numbers) : '';
  if (judged.length === 1) {
    const [only] = judged;
    const what = only!.rates && criterion ? `${grade}(${criterion})` : grade;
    return { grade, basis: `${only!.words}で、評価は${what}です${aside(parts)}。` };
  }
  return { grade, basis: `${listed(judged)}で、最も低いものにより評価は${grade}です${aside(parts)}。` };
}

const nameAt = (scale: readonly Grade[], place: number): string => scale[place]?.grade ?? '(なし)';

/** Of the rates before they are rounded: the average alone is. */
function byAverage(parts: Parts, rule: ScaleRule): ComputedGrade | Cannot {
  const { judged, unknown } = parts;
  const without = judged.find(({ rates }) => rates === null);
  if (rule.numbers?.by !== 'achievement' || without)
    return { cannot: `「${without?.name ?? ''}」に達成率がないため、平均を計算できません` };
  if (unknown.length > 0) return undecided(parts, null);
  const mean = (end: keyof Span<unknown>): Exact | null => {
    const rates = judged.map((each) => each.rates![end]);
    return rates.some((rate) => rate === null) ? null : quotient((rates as Exact[]).reduce(sum), exactly(rates.length));
  };
  const rates = { worst: mean('worst'), best: mean('best') };
  const grades = gradesAt(rates, rule.numbers);
  if (grades.worst !== grades.best) return undecided(parts, grades);
  const grade = grades.worst;
  const criterion = criterionOf(grade, rule.numbers);
  const average = judged.length > 1 ? `で、平均達成率は${rateWords(rates)}` : '';
  return { grade, basis: `${listed(judged)}${average}のため、評価は${grade}(${criterion})です${aside(parts)}。` };
}

function byShare(parts: Parts, thresholds: Thresholds): ComputedGrade | Cannot {
  const { judged, unknown } = parts;
  const all = judged.length + unknown.length;
  const met = judged.filter((each) => each.met === 'met').length;
  const open = judged.filter((each) => each.met === 'not-comparable').length + unknown.length;
  const share = (count: number) => quotient(exactly(count), exactly(all));
  const rates = { worst: share(met), best: share(met + open) };
  const grades = gradesAt(rates, thresholds);
  if (grades.worst !== grades.best) return undecided(parts, grades);
  const grade = grades.worst;
  const shown = `目標を達成した指標は${all}件中${met}件(${rateWords(rates)})`;
  return { grade, basis: `${listed(judged)}${judged.length > 0 ? '、' : ''}${shown}で、評価は${grade}(${criterionOf(grade, thresholds)})です${aside(parts)}。` }; // prettier-ignore
}

const listed = (judged: readonly Judgement[]): string => judged.map(({ words }) => words).join('、');

function aside({ unknown, leftOut }: Parts): string {
  const notes = [
    ...unknown.map(({ name, why }) => `${name}は${why}が結果は変わりません`),
    ...(leftOut.length > 0 ? [`${leftOut.join('、')}は対象外のため除きました`] : []),
  ];
  return notes.length > 0 ? `(${notes.join('、')})` : '';
}

function undecided({ judged, unknown }: Parts, grades: Span<string> | null): Cannot {
  const [first] = unknown;
  if (first) return { cannot: `「${first.name}」の${first.why}` };
  const between = grades ? `${grades.worst}とも${grades.best}とも` : '一つに';
  return { cannot: `「${judged.map(({ name }) => name).join('、')}」の値からは、評価が${between}決められません` };
}
