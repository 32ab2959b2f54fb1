import { useParams } from 'wouter';
import { useAddress } from '../frame/address';
import { Page } from '../frame/page';
import { Asked, Empty } from '../parts/asked';
import { useWords } from '../words/language';
import { Beginnings } from './beginnings';
import { ItemHead } from './item.head';
import { matterIn, useItem, type ItemOfPlan } from './item';
import { MatterChoice } from './matter.choice';
import { MatterView } from './matter.view';

/** 項目: where it stands, what changed, and the decision, on one page. */
export function ItemScreen() {
  const { id } = useParams<{ id: string }>();
  return <Asked query={useItem(id)}>{(item) => <Item item={item} />}</Asked>;
}

function Item({ item }: { readonly item: ItemOfPlan }) {
  const { item: words } = useWords();
  const { parameters } = useAddress();
  const matter = matterIn(item, parameters.get('matter'));
  return (
    <Page title={words.title(item.no, item.title)}>
      <ItemHead item={item} />
      <Beginnings item={item} />
      {item.matters.length === 0 && <Empty title={words.noMatters} />}
      <MatterChoice item={item} chosen={matter} />
      {matter && <MatterView key={matter.matter} item={item} matter={matter} />}
    </Page>
  );
}
