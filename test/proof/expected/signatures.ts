import type { Item } from '../fold';
import type { Logged } from '../log';
import { tokyoDay } from '../words';
import { count, counts, day, days, nothing, type Row, type Table, text, words } from './table';
import { settledOf, type Year } from './year';

/** One box of a 決裁欄. */
export interface Signature {
  readonly step: string;
  readonly post: string;
  readonly name: string;
  readonly day: string;
  readonly mark: { readonly sign: string; readonly words: string } | null;
}

function signed(event: Logged, steps: readonly { id: string; title: string }[]): Signature {
  const { meta, data } = event;
  if (meta.basis !== 'self' && meta.basis !== 'acting') throw new Error(`the proof knows no mark for ${meta.basis}`);
  return {
    step: steps.find(({ id }) => id === data.step)!.title,
    post: meta.postTitle!,
    name: meta.actorName,
    day: tokyoDay(meta.at),
    mark: meta.basis === 'acting' ? { sign: '代', words: `${meta.principalName}の代決` } : null,
  };
}

/** Who drafted, then who approved, in the order of the route. */
export function signaturesOf(of: Year, item: Item): Signature[] {
  const report = settledOf(of, item);
  if (!report) return [];
  if (report.passed.length > 0) throw new Error('the proof has not thought of 後閲 in a settled report');
  const { meta } = report.submitted;
  const post = meta.postTitle!.startsWith(meta.unitName!) ? meta.postTitle! : `${meta.unitName} ${meta.postTitle}`;
  return [
    { step: '起案', post, name: meta.actorName, day: tokyoDay(meta.at), mark: null },
    ...report.signed.map((event) => signed(event, report.route.steps)),
  ];
}

export const signaturesOfReview = (of: Year): Signature[] =>
  of.approved.map((event) => signed(event, of.frozen!.data.route.steps));

const columns = [text('段階'), text('職'), text('氏名'), days('日'), text('印'), text('印の意味'), text('後閲の日')];

const cellsOf = ({ step, post, name, day: on, mark }: Signature): Row['cells'] => [
  ...[step, post, name].map(words),
  day(on),
  words(mark?.sign ?? ''),
  words(mark?.words ?? ''),
  nothing,
];

export const approvalList = (of: Year): Table => ({
  id: 'approvals',
  caption: '決裁の記録',
  columns: [counts('No.'), text('項目'), ...columns],
  rows: of.office.items.flatMap((item) =>
    signaturesOf(of, item).map((each) => ({ cells: [count(item.data.no), words(item.data.title), ...cellsOf(each)] })),
  ),
});

export const aboutApprovals = (of: Year): Table => ({
  id: 'about-approvals',
  caption: 'この報告書の決裁',
  columns,
  rows: signaturesOfReview(of).map((each) => ({ cells: cellsOf(each) })),
});
