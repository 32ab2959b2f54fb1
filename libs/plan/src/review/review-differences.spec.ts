import * as fc from 'fast-check';
import { fourItems, setOf, settles } from './review.examples';
import { differencesBetween } from './review-differences';
import { keyed } from './review-keys';
import type { ReviewSet } from './review.set';

/** Two years, everything settled, opinions and priorities: something in every list. */
const fullStory = () => {
  const story = fourItems().at('2024-05-20T01:00:00Z');
  for (const no of [10, 11, 12, 20]) settles(story, no, no === 20 ? 'A' : 'S', 2023, { nextDirection: '続ける' });
  story.at('2025-02-01T01:00:00Z').revises('suzuki', 10).approves('yamada', 10, 'revision-1');
  story.approves('ito', 10, 'revision-1').approves('kato', 10, 'revision-1').lead(12, 'zeimu').lead(12, 'shuunou');
  story.at('2025-05-20T01:00:00Z');
  settles(story, 10, 'B', 2024, {
    financialEffect: { kind: 'revenue', amountThousandYen: '12400', basis: 'settlement' },
  });
  settles(story, 11, 'S');
  return story;
};
const editorial = {
  introduction: 'はじめに',
  chapterRemarks: { 1: '所見' },
  priorities: { 'kodaira-r3.10': '重点' },
  opinions: [
    { opinion: 'opinion-1', body: '行財政改革推進委員会', day: '2025-07-01', chapter: null, item: null, text: '全体に', answer: null },
    { opinion: 'opinion-2', body: '行財政改革推進委員会', day: '2025-07-01', chapter: 1, item: 'kodaira-r3.10', text: '体制は', answer: { unit: 'shuunou', unitName: '収納課', text: '見直す', day: '2025-07-20' } },
  ],
}; // prettier-ignore

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
/** JSON while it is written in by hand. */
type Open = { [name: string]: Open };
const copy = (set: ReviewSet): Open => structuredClone(set) as unknown as Open;
const asSet = (open: Open): ReviewSet => open as unknown as ReviewSet;
/** The value at a path of names and indexes, and what it becomes; a function changes a list where it stands. */
type Hand = readonly [path: string, becomes: Json | ((list: readonly unknown[]) => readonly unknown[])];

describe('The 正誤表', () => {
  let set: ReviewSet;
  beforeAll(async () => {
    set = await setOf(fullStory(), { editorial });
  });

  const changed = ([path, becomes]: Hand): ReviewSet => {
    const draft = copy(set);
    const names = path.split('.');
    const owner = names.slice(0, -1).reduce((open, name) => open[name]!, draft);
    const last = names.at(-1)!;
    const value = typeof becomes === 'function' ? becomes(owner[last] as unknown as unknown[]) : becomes;
    owner[last] = value as unknown as Open;
    return asSet(draft);
  };

  it('of two equal sets is empty, wherever in the log they were taken', () => {
    const later = changed(['cut', { position: '999', at: '2026-01-01T00:00:00.000Z' }]);
    expect(differencesBetween(set, later)).toEqual([]);
  });

  it('names the place as a reader finds it, and figures as they are printed', () => {
    const after = changed(['sheets.0.indicators.0.years.3.actual', { is: 'number', value: 99.25 }]);
    expect(differencesBetween(set, after)).toEqual([
      {
        pointer: '/sheets/kodaira-r3.10/indicators/collection-rate/years/2024/actual',
        place: 'No.10 徴収率の向上 / 徴収率 / 令和6年度 実績',
        before: '98.9%',
        after: '99.3%',
      },
    ]);
  });

  it.each([
    [['sheets.0.report.effects.0.actualThousandYen', -3.5], 'No.10 徴収率の向上 / 財政効果額 歳入確保 実績', '12,400千円', '▲3.5千円'],
    [['sheets.0.report.done', '直した'], 'No.10 徴収率の向上 / 取組実績', '実施しました', '直した'],
    [['sheets.0.years.3.rating', { grade: 'A', label: '予定どおりに進捗' }], 'No.10 徴収率の向上 / 令和6年度 評価', 'B 予定よりも遅れている', 'A 予定どおりに進捗'],
    [['matrix.rows.0.cells.0.share', 33.3], '章別の評価 / 歳入の確保 / S 割合', '50.0%', '33.3%'],
    [['matrix.total.cells.0.count', 7], '章別の評価 合計 S 件数', '1', '7'],
    [['trend.2.settled', 9], '計画期間の推移 令和5年度 確定', '4', '9'],
    [['effects.byYear.6.actualThousandYen', null], '財政効果額 令和6年度 歳入確保 実績', '12,400千円', ''],
    [['opinions.1.answer.day', '2025-07-21'], '委員会の意見と市の回答 / 行財政改革推進委員会 令和7年7月1日 / 回答 日', '令和7年7月20日', '令和7年7月21日'],
    [['opinions.1.answer', null], '委員会の意見と市の回答 / 行財政改革推進委員会 令和7年7月1日 / 回答', '収納課 見直す 令和7年7月20日', ''],
    [['chapters.0.remark', null], '第1章 歳入の確保 総括', '所見', ''],
    [['revisions.0.changes.0.to', { is: 'dash' }], '目標値の改定 / No.10 徴収率の向上 徴収率 / 令和6年度 変更後', '99.5%', '－'],
    [['outline', ['summary', 'sheets']], '構成', 'はじめに、総括、前年度との比較、計画期間の推移、財政効果額、遅れている項目、計画の変更、主要管理項目、委員会の意見と市の回答、各項目の進捗', '総括、各項目の進捗'],
    [['sheets.0.report.approvals.0.basis', 'acting'], 'No.10 徴収率の向上 / 決裁欄 課長 山田', '課長 収納課長 山田 本人 令和7年5月20日 10:00', ''],
    [['opinions', (list) => list.toReversed()], '委員会の意見と市の回答の順序', 'opinion-1、opinion-2', 'opinion-2、opinion-1'],
  ] as readonly (readonly [Hand, string, unknown, unknown])[])('says of every kind of value what it was and what it is (%#)', (change, place, before, after) => {
    expect(differencesBetween(set, changed(change))).toContainEqual(expect.objectContaining({ place, before, after }));
  }); // prettier-ignore

  it('has one line for an item that came or went, wherever in the list it stood', () => {
    const without = changed(['sheets', (list) => list.toSpliced(1, 1)]);
    expect(differencesBetween(set, without)).toEqual([
      expect.objectContaining({ pointer: '/sheets/kodaira-r3.11', after: '' }),
    ]);
    expect(differencesBetween(without, set)).toEqual([
      expect.objectContaining({
        pointer: '/sheets/kodaira-r3.11',
        before: '',
        after: expect.stringContaining('口座振替の促進'),
      }),
    ]);
  });

  it('explains the whole difference: with the later values at its pointers, the earlier set is the later one', () => {
    const paths = pathsOf(set as unknown as Json).filter(([first]) => first !== 'cut');
    const hand = fc.record({
      path: fc.constantFrom(...paths),
      how: fc.constantFrom('value', 'drop', 'swap'),
      n: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(hand, { minLength: 1, maxLength: 6 }), (hands) => {
        const after = copy(set);
        for (const each of hands) meddle(after, each);
        const differences = differencesBetween(set, asSet(after));
        const tree = treeOf('', set as unknown as Json);
        const wanted = treeOf('', after);
        for (const { pointer } of differences)
          put(tree as Open, wanted as Open, pointer.split('/').slice(1).map(unescaped));
        expect(tree).toEqual(wanted);
        const told = differences.map(({ pointer }) => pointer);
        expect(
          reordered(set as unknown as Json, after as unknown as Json).filter((each) => !told.includes(each)),
        ).toEqual([]);
        expect(differences.every(({ place }) => place !== '')).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

const unescaped = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');

/** Lists by their keys. */
function treeOf(field: string, value: Json): unknown {
  if (Array.isArray(value)) {
    const elements = keyed(field, value);
    if (!elements) return value;
    return { list: Object.fromEntries([...elements].map(([key, each]) => [key, treeOf(key, each as Json)])) };
  }
  if (typeof value !== 'object' || value === null || 'is' in value) return value;
  const members = Object.entries(value).filter(([name]) => name !== 'cut');
  return Object.fromEntries(members.map(([name, each]) => [name, treeOf(name, each)]));
}

/** The value that the later tree has at the path. */
function put(into: Open, from: Open, path: readonly string[]): void {
  const [name, ...rest] = path as [string, ...string[]];
  const [target, source] = [into.list ?? into, from.list ?? from];
  if (rest.length > 0) return put(target[name]!, source[name]!, rest);
  // The line of a list as a whole speaks of its order.
  if (target[name]?.list && source[name]?.list) return;
  if (name in source) target[name] = source[name]!;
  else delete target[name];
}

/** The lists whose remaining elements stand in another order. */
function reordered(before: Json, after: Json, field = '', pointer = ''): readonly string[] {
  if (typeof before !== 'object' || typeof after !== 'object' || !before || !after || 'is' in before) return [];
  const lists = Array.isArray(before) && Array.isArray(after) ? [keyed(field, before), keyed(field, after)] : [];
  const [old, now] = lists.map((list) => list && new Map(list));
  if (Array.isArray(before) && !(old && now)) return [];
  const [left, right] = [old ?? new Map(Object.entries(before)), now ?? new Map(Object.entries(after))];
  const common = (a: Map<string, unknown>, b: Map<string, unknown>) => [...a.keys()].filter((key) => b.has(key));
  const own = old && now && common(old, now).join('\n') !== common(now, old).join('\n') ? [pointer] : [];
  const below = common(left, right).filter((name) => name !== 'cut');
  return [...own, ...below.flatMap((name) => reordered(left.get(name) as Json, right.get(name) as Json, name, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`))]; // prettier-ignore
}

function pathsOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, each]) =>
    pathsOf(each, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** Another value at the place, or one element of a list fewer, or two of them changed round. */
function meddle(set: Open, { path, how, n }: { path: readonly (string | number)[]; how: string; n: number }): void {
  const at = how === 'value' ? path.length - 1 : path.findLastIndex((each) => typeof each === 'number');
  let owner: Open | undefined = set;
  for (const name of path.slice(0, Math.max(at, 0))) {
    owner = owner[name];
    if (typeof owner !== 'object' || owner === null) return;
  }
  const name = path[at];
  if (how === 'value' && name !== undefined) {
    const was: unknown = owner[name];
    if (/^\d{4}-\d\d-\d\d/.test(String(was))) return void Object.assign(owner, { [name]: '2031-07-01' });
    const other =
      typeof was === 'number'
        ? was + n + 1
        : typeof was === 'boolean'
          ? !was
          : was === null
            ? 1
            : `${JSON.stringify(was)}${n}`;
    Object.assign(owner, { [name]: other });
  } else if (Array.isArray(owner) && how === 'drop') owner.splice(Number(name), 1);
  else if (Array.isArray(owner)) owner.reverse();
}
