import { useParams } from 'wouter';
import { useAddress } from '../frame/address';
import { Page } from '../frame/page';
import { Asked, Empty } from '../parts/asked';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import { AfterDecision } from './after.decision';
import { useFormLinks } from './form-links';
import { useDeciding } from './decided';
import { Decision } from './decision';
import { Differences } from './differences';
import { useInboxKeys } from './inbox-keys';
import { awaitedIn, chosenMatter, useItem, type Item, type Matter } from './item';
import { ItemHeader } from './item.header';
import { MatterList } from './matter.list';
import { Moved } from './moved';
import { NotSubmitted } from './not-submitted';
import { Returned } from './returned';
import { ownerOf } from './owner';
import { RouteStrip } from './route.strip';
import { Timeline } from './timeline';
import { VerbMenu } from './verb.menu';
import { Years } from './years';

/** 項目: everything that a decision is made from, and the decision itself. */
export function ItemScreen() {
  const { id } = useParams<{ id: string }>();
  return <Asked query={useItem(id)}>{(item) => <ItemPage item={item} />}</Asked>;
}

function ItemPage({ item }: { readonly item: Item }) {
  const { item: words } = useWords();
  const { parameters } = useAddress();
  const asked = parameters.get('matter');
  const missing = awaitedIn(item).find(({ matter: id }) => id === asked);
  const matter = missing ? null : chosenMatter(item, asked);
  return (
    <Page
      title={words.title(item.no, item.title)}
      beside={
        matter?.important && (
          <p className="font-bold text-warning-orange-2">
            <Mark shape="triangle" /> {words.important}
            <span className="ml-2 text-sm font-normal">{words.importantHint}</span>
          </p>
        )
      }
    >
      <ItemHeader item={item} />
      <MatterList item={item} chosen={matter?.matter ?? asked} />
      {matter ? (
        <MatterPart item={item} matter={matter} />
      ) : missing ? (
        <NotSubmitted item={item} action={missing} />
      ) : (
        <>
          <Years item={item} />
          <Empty title={words.noMatters}>{words.noMattersHint}</Empty>
        </>
      )}
    </Page>
  );
}

function MatterPart({ item, matter }: { readonly item: Item; readonly matter: Matter }) {
  const here = `${item.item}/${matter.matter}`;
  const owner = ownerOf(item);
  const forms = useFormLinks(item, matter);
  const { decided, before, acknowledge, done } = useDeciding(here, matter.fingerprint);
  useInboxKeys(here);
  return (
    <>
      {decided && <AfterDecision decided={decided} here={here} />}
      <RouteStrip matter={matter} />
      <Returned matter={matter} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="min-w-0">
          <Differences item={item} matter={matter} />
          <div className="decision-bar border-t-2 border-solid-gray-300 bg-white py-3 print:hidden">
            {before !== null && decided === null ? (
              <Moved owner={owner} matter={matter} before={before} onAcknowledge={acknowledge} />
            ) : (
              <Decision key={here} owner={owner} matter={matter} onDone={done} />
            )}
          </div>
          {before === null && <VerbMenu key={here} owner={owner} matter={matter} forms={forms} onDone={done} />}
        </div>
        <aside>
          <Years item={item} />
          <Timeline owner={owner} matter={matter.matter} />
        </aside>
      </div>
    </>
  );
}
