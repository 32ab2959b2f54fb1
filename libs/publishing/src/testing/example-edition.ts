import { fingerprint, fiscalYearLabel } from '@ayumi/kernel';
import { REVIEW_PARTS, type ReviewEdition, type ReviewSet, type ReviewSheet } from '@ayumi/plan';
import { CHAPTERS, collectedOf } from './example-edition.collected';
import { corrected, correctionOf } from './example-edition.correction';
import { changeOf, countsOf, effectsOfSet, matrixOf, trendOf } from './example-edition.counts';
import { nameOf } from './example-edition.prose';
import { exampleSheet } from './example-edition.sheet';
import { SCALE } from './example-edition.years';

type Position = ReviewSet['cut']['position'];

export interface ExampleOptions {
  readonly items: number;
  /** How many years the plan has; the review is about the last. 4 without it. */
  readonly years?: number;
  /** 0: a draft (案); 1: as first published, the default; 2: corrected, with the differences from 1. */
  readonly version?: 0 | 1 | 2;
}

/** A whole edition that agrees with itself: its counts are counted from its sheets. The same options, the same edition. */
export function exampleEdition({ items, years = 4, version = 1 }: ExampleOptions): ReviewEdition {
  const first = exampleSet(items, years, (sheet) => sheet);
  const set = version === 2 ? exampleSet(items, years, corrected) : first;
  const at = `2025-1${version}-20T02:00:00.000Z`;
  const own = { basis: 'self', principalName: null, comment: null, postReviewedAt: null } as const;
  return {
    version,
    set,
    fingerprint: version === 0 ? null : fingerprint(set),
    frozen: version === 0 ? null : { position: String(12000 + version) as Position, at },
    approvals:
      version === 0
        ? []
        : [
            { ...own, step: 'planning-manager', title: '行政経営課長', postTitle: '行政経営課長', name: nameOf(3), at },
            { ...own, step: 'planning-head', title: '企画政策部長', postTitle: '企画政策部長', name: nameOf(1), at },
            { ...own, step: 'vice-mayor', title: '副市長', postTitle: '企画政策部長', name: nameOf(1), at, basis: 'acting', principalName: nameOf(2) }, // prettier-ignore
          ],
    publishedOn: version === 0 ? null : at.slice(0, 10),
    correction:
      version === 2 ? { reason: '実績値の転記に誤りがあったため。', differences: correctionOf(first, set) } : null,
  };
}

function exampleSet(items: number, span: number, change: (sheet: ReviewSheet) => ReviewSheet): ReviewSet {
  const plan = 'kodaira-r3';
  const years = Array.from({ length: span }, (_, n) => 2025 - span + n);
  const fiscalYear = years.at(-1)!;
  const sheets = Array.from({ length: items }, (_, n) => change(exampleSheet(plan, n + 1, years, fiscalYear)));
  const [counts, matrix] = [countsOf(sheets), matrixOf(sheets, CHAPTERS)];
  const shares = matrix.total.cells.map(
    ({ grade, count, share }) => `「${grade}」${count}項目（${share?.toFixed(1) ?? '－'}%）`,
  );
  return {
    schema: 1,
    plan,
    planTitle: '小平市経営方針推進プログラム',
    publisher: '小平市',
    fiscalYear,
    years,
    cut: { position: '11999' as Position, at: '2025-08-29T08:15:00.000Z' },
    licence: 'CC-BY-4.0',
    outline: REVIEW_PARTS,
    chapters: CHAPTERS,
    scale: SCALE,
    scaleRule: '達成率が110%以上でS、95%以上でA、95%未満でB。数値のない項目は、所管課の判断による。',
    headline: `${fiscalYearLabel(fiscalYear)}は、${counts.items}項目のうち${counts.settled}項目が確定し、${shares.join('、')}、対象外${matrix.total.notEvaluable}項目です。`,
    counts,
    matrix,
    change: changeOf(sheets, fiscalYear),
    trend: trendOf(sheets, years, fiscalYear),
    effects: effectsOfSet(sheets, years, fiscalYear),
    ...collectedOf(sheets, fiscalYear),
    sheets,
  };
}
