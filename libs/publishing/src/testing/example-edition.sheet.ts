import type { ReviewSet, ReviewSheet, SetApproval, SetReport, SetYear } from '@ayumi/plan';
import { difficultiesOf, doneOf, LATE_REASON, nameOf, nextOf, titleOf, unitOf } from './example-edition.prose';
import { effectsOf, indicatorsOf, matterOf, ratingOf, SCALE } from './example-edition.years';

type Position = ReviewSet['cut']['position'];

export const REPEATS: Readonly<Record<number, number>> = { 30: 5 };
export const STOPPED = 29;
export const isPriority = (no: number): boolean => [10, 13, 16].includes(no);

export function exampleSheet(plan: string, no: number, years: readonly number[], reviewed: number): ReviewSheet {
  const item = `${plan}.${no}`;
  const rating = ratingOf(no, reviewed, reviewed);
  return {
    item,
    no,
    chapter: chapterOf(no),
    title: titleOf(no),
    repeats: REPEATS[no] ? `${plan}.${REPEATS[no]}` : null,
    stoppedOn: no === STOPPED ? `${reviewed}-10-01` : null,
    priority: isPriority(no),
    leadName: no === 22 ? null : unitOf(no),
    supportingNames: no % 4 === 0 ? [unitOf(no + 1), unitOf(no + 2)] : [],
    purposes: [
      '限られた人員と財源のもとで、市民サービスの質を保ちながら業務の進め方を改める。',
      '利用者の負担を軽くする。',
    ],
    initiatives: ['現状の把握と課題の整理', '関係課及び関係団体との調整', '試行と効果の検証'],
    annualPlan: no % 10 === 6 ? null : '上半期に課題を整理し、下半期に試行する。年度末までに効果を検証する。',
    directionBefore: ratingOf(no, reviewed - 1, reviewed) === null ? null : nextOf(no + 1),
    indicators: indicatorsOf(item, no, years, reviewed),
    years: years.map((year) => yearOf(no, year, reviewed)),
    report: rating === null ? null : reportOf(item, no, reviewed, rating),
  };
}

export const chapterOf = (no: number): number =>
  (no - 1) % 33 < 8 ? 1 : (no - 1) % 33 < 15 ? 2 : (no - 1) % 33 < 24 ? 3 : 4;

function yearOf(no: number, year: number, reviewed: number): SetYear {
  const rating = ratingOf(no, year, reviewed);
  const grade = SCALE.find((each) => each.grade === rating);
  if (!grade) return { year, state: year < reviewed ? 'missing' : year === reviewed ? 'now' : 'ahead', rating: null };
  const { meaning, label } = grade;
  const state = meaning === 'behind' ? 'late' : meaning === 'not-evaluable' ? 'not-evaluable' : 'done';
  return { year, state, rating: { grade: grade.grade, label } };
}

function reportOf(item: string, no: number, year: number, rating: string): SetReport {
  const computed = no % 5 === 0 ? { grade: 'A', basis: '目標に対する達成率 98.7%（95%以上でA）' } : null;
  const at = (day: number) =>
    `${year + 1}-05-${String(day).padStart(2, '0')}T01:${String(no % 60).padStart(2, '0')}:00.000Z`;
  const head = { step: 'section-manager', title: '課長', rating, comment: no % 2 === 0 ? '妥当と認める。' : null };
  const office = {
    step: 'planning-office',
    title: '行政経営課',
    rating,
    comment: '指標の推移からみて、評価は妥当である。',
  };
  return {
    matter: matterOf(year),
    rating,
    assessments: [
      {
        step: 'submission',
        title: '所管課',
        rating: no % 4 === 0 ? 'A' : rating,
        comment: null,
        postTitle: '主任',
        name: nameOf(no),
        at: at(7),
      },
      { ...head, postTitle: '課長', name: nameOf(no + 1), at: at(9) },
      ...(no % 3 === 0 ? [{ ...office, postTitle: '課長補佐', name: nameOf(no + 3), at: at(20) }] : []),
    ],
    computed,
    reasonToDiffer: computed && computed.grade !== rating ? '数値のほか、取組の質を考慮した。' : null,
    done: doneOf(no),
    difficulties: difficultiesOf(no),
    nextDirection: nextOf(no),
    lateReason: rating === 'B' && no % 2 === 1 ? LATE_REASON : rating === 'B' ? '人員の不足による。' : null,
    effects: effectsOf(no, year, year),
    submission: { unitName: unitOf(no), postTitle: '主任', name: nameOf(no), at: at(7) },
    approvals: approvalsOf(no, at),
    settlement: { position: String(9000 + no) as Position, at: at(22), fingerprint: String(no).padStart(64, '0') },
  };
}

function approvalsOf(no: number, at: (day: number) => string): SetApproval[] {
  const own = { basis: 'self', principalName: null, comment: null, postReviewedAt: null } as const;
  const chief: SetApproval = {
    ...own,
    step: 'section-manager',
    title: '課長',
    postTitle: '課長',
    name: nameOf(no + 1),
    at: at(9),
  };
  const head: SetApproval = {
    ...own,
    step: 'department-head',
    title: '部長',
    postTitle: '部長',
    name: nameOf(no + 2),
    at: at(14),
  };
  const last: SetApproval = {
    ...own,
    step: 'planning-manager',
    title: '行政経営課長',
    postTitle: '行政経営課長',
    name: nameOf(no + 3),
    at: at(22),
  };
  const principalName = nameOf(no + 5);
  const variants: readonly SetApproval[][] = [
    [chief, head, last],
    [chief, { ...head, basis: 'passed-over', postReviewedAt: at(26) }, last],
    [chief, head, { ...last, basis: 'acting', principalName, postTitle: '行政経営課長補佐', postReviewedAt: null }],
    [{ ...chief, basis: 'pull-up', principalName, postTitle: '部長', comment: '課長不在のため。' }, head, last],
    [chief, { ...head, basis: 'delegation', principalName, postTitle: '次長' }, last],
    [
      chief,
      { ...head, basis: 'override', principalName, postTitle: '行政経営課長', comment: '長期不在のため。' },
      last,
    ],
  ];
  return variants[no % variants.length]!;
}
