import type { Schema } from '@ayumi/api-client';
import { useAddress } from '../frame/address';
import { Page } from '../frame/page';
import { Asked } from '../parts/asked';
import { Tabs } from '../parts/tabs';
import { useWords } from '../words/language';
import { EntryList } from './entry.list';
import { rowsOf, TABS, tabIn, useInbox, type Tab } from './inbox';

/** あなたの番: the home page. What waits for me, why, since when. */
export function InboxScreen() {
  const { inbox: words } = useWords();
  return (
    <Page title={words.title}>
      <Asked query={useInbox()}>{(answer) => <Matters answer={answer} />}</Asked>
    </Page>
  );
}

function Matters({ answer }: { readonly answer: Schema<'InboxAnswer'> }) {
  const { inbox: words } = useWords();
  const { parameters, addressWith } = useAddress();
  const here = tabIn(parameters);
  // Most people never stand in for anybody: an empty tab would only be asked about.
  const rows = (tab: Tab) => rowsOf(answer, tab);
  const shownTabs = TABS.filter((tab) => tab !== 'standIn' || tab === here || rows(tab).length > 0);
  return (
    <>
      <Tabs
        label={words.tabsLabel}
        tabs={shownTabs.map((tab) => ({
          to: addressWith({ tab: tab === 'myTurn' ? null : tab, page: null }),
          word: words.tabs[tab],
          count: rows(tab).length,
          isHere: tab === here,
        }))}
      />
      <EntryList key={here} tab={here} entries={rows(here)} />
    </>
  );
}
