import type { Position } from '@ayumi/event-sourcing';
import { isRefusal, type Instant, type Refusal } from '@ayumi/kernel';
import { ratingScaleOf, scaleOf } from '../plan/plan.state';
import { ruleInWords } from '../rating/rule-in-words';
import { changeOf } from '../annual-review/annual-review.change';
import { effectsOf } from '../annual-review/annual-review.effects';
import {
  countedIn,
  groundOf,
  ratedIn,
  type AnnualReviewRows,
  type ReviewGround,
  type ReviewOutlook,
} from '../annual-review/annual-review.ground';
import { itemChangesOf } from '../annual-review/annual-review.item-changes';
import { lateOf } from '../annual-review/annual-review.late';
import { matrixOf } from '../annual-review/annual-review.matrix';
import { revisionsOf } from '../annual-review/annual-review.revisions';
import { sheetOf } from '../annual-review/annual-review.sheet';
import { trendOf } from '../annual-review/annual-review.trend';
import { unsettledIn, unsettledOf } from '../annual-review/annual-review.unsettled';
import { headlineOf } from '../annual-review/annual-review.words';
import type { ReviewEditorial } from './review.editorial';
import type { ReviewSet, SetOpinion, SetPriority } from './review.set';

export interface Cut {
  readonly position: Position;
  readonly at: Instant;
}

/** The set of one year from rows, names and what the planning office wrote. Refused: `plan-unknown`, `year-not-in-plan`. */
export function reviewSetOf(
  rows: AnnualReviewRows,
  editorial: ReviewEditorial,
  { cut, ...outlook }: Omit<ReviewOutlook, 'at'> & { readonly cut: Cut },
): ReviewSet | Refusal {
  const ground = groundOf(rows, { ...outlook, at: cut.at });
  return isRefusal(ground) ? ground : setFrom(ground, editorial, cut);
}

export function setFrom(ground: ReviewGround, editorial: ReviewEditorial, cut: Cut): ReviewSet {
  const { plan, fiscalYear, frame, state } = ground;
  const scale = scaleOf(state, fiscalYear);
  const rated = ratedIn(ground, fiscalYear);
  const matrix = matrixOf(rated, frame.chapters);
  const sheets = ground.items.map((row) => sheetOf(row, ground, editorial));
  const late = lateOf(sheets, scale);
  const counted = countedIn(ground, fiscalYear).length;
  const counts = {
    items: counted,
    settled: rated.rated.length,
    unsettled: counted - rated.rated.length,
    late: late.length,
    repeated: sheets.filter(({ repeats }) => repeats !== null).length,
  };
  return {
    schema: 1,
    plan,
    planTitle: frame.title,
    publisher: publisherOf(ground),
    fiscalYear,
    years: frame.years,
    cut,
    licence: editorial.licence,
    outline: editorial.outline,
    introduction: editorial.introduction,
    chapters: frame.chapters.map(({ no, title }) => ({ no, title, remark: editorial.chapterRemarks[no] || null })),
    scale,
    scaleRule: ruleOf(ground),
    headline: headlineOf(fiscalYear, counts, scale, matrix),
    counts,
    matrix,
    change: changeOf(ground),
    trend: trendOf(ground),
    effects: effectsOf(ground),
    late,
    revisions: revisionsOf(ground),
    itemChanges: itemChangesOf(ground),
    opinions: editorial.opinions.map((opinion) => opinionOf(opinion, ground)),
    priorities: prioritiesOf(editorial, ground),
    sheets,
    unsettled: unsettledIn(ground).map(unsettledOf),
  };
}

/** In words, where the year's scale has one. */
function ruleOf({ state, fiscalYear }: ReviewGround): string | null {
  const scale = ratingScaleOf(state, fiscalYear);
  return scale?.rule ? ruleInWords(scale.rule, scale.grades) : null;
}

/** The city: the unit above all others. */
const publisherOf = ({ directories }: ReviewGround): string => {
  const units = Object.values(directories.latest.units);
  return (units.find(({ kind }) => kind === 'city') ?? units.find(({ parent }) => parent === null))?.name ?? '';
};

function opinionOf(
  { opinion, body, day, chapter, item, text, answer }: ReviewEditorial['opinions'][number],
  { items }: ReviewGround,
): SetOpinion {
  const no = items.find((row) => row.item === item)?.no ?? null;
  const answered = answer && { unitName: answer.unitName, text: answer.text, day: answer.day };
  return { opinion, body, day, chapter, item, no, text, answer: answered };
}

const prioritiesOf = ({ priorities }: ReviewEditorial, { items }: ReviewGround): readonly SetPriority[] =>
  items.flatMap(({ item, no, title }) => {
    const reason = priorities[item];
    return reason === undefined ? [] : [{ item, no, title, reason }];
  });
