import type { Item } from '../fold';
import { tokyoDay } from '../words';
import { count, counts, type Row, type Table, text, words } from './table';
import { handsOf, itemName, settledOf, type Year } from './year';

/** What is asked for and not settled: where it stands, who has it, and since how many days. */
export const unsettled = (of: Year): Table => ({
  id: 'unsettled',
  caption: '評価が確定していない項目',
  columns: [...['項目', '推進担当課', '状況', '段階', '手元にある人'].map(text), counts('経過日数')],
  rows: of.office.items.filter((item) => settledOf(of, item) === null).map((item) => rowOf(of, item)),
});

function rowOf(of: Year, item: Item): Row {
  const { cycles, posts, people, inOffice } = of.office;
  const report = item.reports.get(`progress-${of.year}-year-end`);
  const isOnItsWay = report?.status === '承認中';
  const acted = report ? [...report.signed, ...report.passed].filter(({ data }) => data.completes).length : 0;
  const step = isOnItsWay ? report.route.steps[acted] : null;
  const lead = item.leads.at(-1)!.data.lead as string;
  const addresses: string[] = step ? step.posts : ['lead/clerk'];
  const holders = addresses.map((address) => {
    const post = postOf(of, address, lead);
    const held = [...inOffice]
      .filter((each) => each.endsWith(` ${post}`))
      .map((each) => people.get(each.split(' ')[0]!));
    return `${posts.get(post)} ${held.join('、')}`;
  });
  const since = tokyoDay(report?.since ?? cycles.get(of.year)!.meta.at);
  const passed = (Date.parse(tokyoDay(of.cut.meta.at)) - Date.parse(since)) / 86_400_000;
  const cells = [
    itemName(item),
    handsOf(of, item).lead,
    report?.status ?? '未着手',
    step?.title ?? '',
    holders.join('、'),
  ];
  return { cells: [...cells.map(words), count(passed)] };
}

/** 部長 of a 課 is the one of the 部 above it: the first unit up the tree that has such a post. */
function postOf({ office }: Year, address: string, lead: string): string {
  if (!address.startsWith('lead/')) return address;
  for (let unit: string | null | undefined = lead; unit; unit = office.parents.get(unit)) {
    const post = `${unit}/${address.slice('lead/'.length)}`;
    if (office.posts.has(post)) return post;
  }
  throw new Error(`no post for ${address} of ${lead}`);
}
