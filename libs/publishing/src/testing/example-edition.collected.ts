import type { ReviewSet, ReviewSheet } from '@ayumi/plan';
import { nameOf, unitOf } from './example-edition.prose';

type Position = ReviewSet['cut']['position'];
type Collected = Pick<
  ReviewSet,
  'introduction' | 'late' | 'revisions' | 'itemChanges' | 'opinions' | 'priorities' | 'unsettled'
>;

export const CHAPTERS: ReviewSet['chapters'] = [
  {
    no: 1,
    title: '地域資源によるサービスの実現',
    remark: '市民との協働は、学校を核とする取組を中心に広がりつつある。',
  },
  { no: 2, title: '持続可能な財政運営の推進', remark: null },
  {
    no: 3,
    title: '行政のデジタル化と効果的な行政運営',
    remark: '電子申請の利用が伸びた一方、内部事務の見直しは道半ばである。',
  },
  { no: 4, title: '組織の活性化と人材育成', remark: null },
];

/** What was collected beside the sheets, and the lists that are drawn from them. */
export function collectedOf(sheets: readonly ReviewSheet[], year: number): Collected {
  const own = sheets.filter(({ repeats }) => repeats === null);
  return {
    introduction:
      'この報告書は、小平市経営方針推進プログラムに掲げる実施項目の進捗状況を取りまとめたものです。\n\n評価は所管課が行い、行政経営課が確認しました。数値は、確定した報告によります。',
    late: own.flatMap(({ item, no, title, leadName, report }) =>
      report?.rating === 'B' ? [{ item, no, title, leadName, rating: 'B', reason: report.lateReason }] : [],
    ),
    revisions: revisionsOf(own, year),
    itemChanges: itemChangesOf(own, year),
    opinions: opinionsOf(own, year),
    priorities: own
      .filter(({ priority }) => priority)
      .map(({ item, no, title }) => ({
        item,
        no,
        title,
        reason: '市民生活と財政への影響が大きく、重点的に管理する。',
      })),
    unsettled: own.flatMap(({ item, no, title, leadName, report }, n) => {
      if (report) return [];
      const open = { step: '部長', holders: [nameOf(no), nameOf(no + 1)], daysWaiting: 12 + no };
      const none = { step: null, holders: [], daysWaiting: null };
      return [
        {
          item,
          no,
          title,
          leadName,
          ...(n % 2 === 0 ? { status: 'in-progress', ...open } : { status: 'not-started', ...none }),
        },
      ];
    }),
  };
}

/** Each third indicator of numbers had its target of the year revised: the sheet has the new one. */
const revisionsOf = (sheets: readonly ReviewSheet[], year: number): ReviewSet['revisions'] =>
  sheets.flatMap(({ item, no, title, indicators }) =>
    indicators
      .filter(({ unit }) => no % 6 === 0 && unit === '%')
      .map(({ indicator, name, unit, decimals, years }) => {
        const to = years.find((each) => each.year === year)!.target;
        return {
          item,
          no,
          title,
          matter: 'revision-1',
          indicator,
          indicatorName: name,
          unit,
          decimals,
          version: 2,
          changes: [{ year, from: { is: 'number', value: 97 } as const, to }],
          reason: '実績が目標を上回る状態が続いたため、目標を引き上げた。',
          at: `${year}-11-15T03:00:00.000Z`,
          position: String(7000 + no) as Position,
        };
      }),
  );

function itemChangesOf(sheets: readonly ReviewSheet[], year: number): ReviewSet['itemChanges'] {
  const change = (
    no: number,
    kind: ReviewSet['itemChanges'][number]['kind'],
    reason: string | null,
    from: string | null,
    to: string | null,
  ) =>
    sheets
      .filter((sheet) => sheet.no === no)
      .map(({ item, title }) => ({ item, no, title, kind, day: `${year}-10-01`, reason, from, to }));
  const renamed = sheets.find(({ no }) => no === 7)?.title ?? null;
  return [
    ...change(7, 'text-revised', '事業の範囲を広げたため。', '公園整備における事業手法の検討', renamed),
    ...change(18, 'lead-changed', null, '情報システム課', unitOf(18)),
    ...change(29, 'stopped', '制度の整備が終わったため。', null, null),
    ...change(33, 'added', '新たな行政課題に対応するため。', null, null),
  ];
}

function opinionsOf(sheets: readonly ReviewSheet[], year: number): ReviewSet['opinions'] {
  const body = '小平市行財政改革推進委員会';
  const [day, answered] = [`${year + 1}-07-15`, `${year + 1}-08-01`];
  const tenth = sheets.find(({ no }) => no === 10) ?? sheets[0]!;
  const general = { chapter: null, item: null, no: null };
  return [
    {
      opinion: 'opinion-1',
      body,
      day,
      ...general,
      text: '全体として着実に進んでいるが、遅れの理由を市民に分かる言葉で示されたい。',
      answer: { unitName: '行政経営課', text: '次年度の報告書から、遅れの理由を一覧で示す。', day: answered },
    },
    {
      opinion: 'opinion-2',
      body,
      day,
      chapter: tenth.chapter,
      item: tenth.item,
      no: tenth.no,
      text: '徴収率は高い水準にある。維持にかかる費用も併せて示されたい。',
      answer: { unitName: '収納課', text: '費用対効果の試算を行い、結果を公表する。', day: answered },
    },
    {
      opinion: 'opinion-3',
      body,
      day,
      chapter: 3,
      item: null,
      no: null,
      text: '電子申請の利用率の目標を定めるべきである。',
      answer: null,
    },
  ];
}
