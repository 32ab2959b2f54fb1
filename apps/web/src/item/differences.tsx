import { useAddress } from '../frame/address';
import { FieldList } from '../difference/field.list';
import { isChanged, pairsOf, type Line } from '../difference/pairs';
import { Tabs } from '../parts/tabs';
import { useWords } from '../words/language';
import { CommentList } from './comment.list';
import { Indicators } from './indicators';
import { lastYearOf, type Item, type Matter } from './item';
import { ownerOf } from './owner';

interface Parameters {
  readonly item: Item;
  readonly matter: Matter;
}

const TABS = ['submission', 'year', 'target'] as const;
type Tab = (typeof TABS)[number];

/** 前回提出から, 前年度から, 目標との差: what a head must see before he decides. */
export function Differences({ item, matter }: Parameters) {
  const { difference: words } = useWords();
  const { parameters, addressWith } = useAddress();
  const now = linesOf(matter, matter.fingerprint);
  const before = matter.submissions.findLast(({ fingerprint }) => fingerprint !== matter.fingerprint)?.lines ?? null;
  const lastYear = lastYearOf(item, matter);
  const yearLines = lastYear && linesOf(lastYear, lastYear.fingerprint);
  const tabs = matter.kind === 'progress' ? TABS : TABS.filter((tab) => tab !== 'year');
  const usual: Tab = before || !yearLines ? 'submission' : 'year';
  const here = tabs.find((tab) => tab === parameters.get('tab')) ?? usual;
  const counts = {
    submission: before ? countOf(before, now) : 0,
    year: yearLines ? countOf(yearLines, now) : 0,
    target: item.indicators.length,
  };
  const list = (lines: readonly Line[] | null, alone: string) => (
    <FieldList
      key={`${matter.fingerprint} ${here}`}
      before={lines}
      now={now}
      alone={alone}
      about={`${item.item}/${matter.fingerprint}/${here}`}
      renderBeside={(field) => <CommentList owner={ownerOf(item)} matter={matter} field={field} />}
    />
  );
  return (
    <section aria-label={words.content} className="min-w-0">
      <Tabs
        label={words.tabsLabel}
        tabs={tabs.map((tab) => ({
          to: addressWith({ matter: matter.matter, tab: tab === usual ? null : tab }),
          word: words[tab],
          count: counts[tab],
          isHere: tab === here,
        }))}
      />
      {here === 'submission' && list(before, words.first)}
      {here === 'year' && list(yearLines, words.noLastYear)}
      {here === 'target' && <Indicators item={item} matter={matter} />}
    </section>
  );
}

const linesOf = ({ submissions }: Matter, seen: string): readonly Line[] =>
  submissions.find(({ fingerprint }) => fingerprint === seen)?.lines ?? [];

const countOf = (before: readonly Line[], now: readonly Line[]): number =>
  pairsOf(before, now).filter(isChanged).length;
