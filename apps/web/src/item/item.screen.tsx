import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'wouter';
import { answered, api } from '../api/api';
import { Page } from '../frame/page';
import { Asked, Empty } from '../parts/asked';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import { Recall } from './recall';

/** An item and where its matters stand. */
export function ItemScreen() {
  const { id } = useParams<{ id: string }>();
  const query = useQuery({
    queryKey: ['item', id],
    queryFn: () => answered(api.GET('/api/v1/items/{id}', { params: { path: { id } } })),
  });
  return <Asked query={query}>{(item) => <Item item={item} />}</Asked>;
}

function Item({ item }: { readonly item: Schema<'ItemAnswer'> }) {
  const { item: words } = useWords();
  return (
    <Page title={words.title(item.no, item.title)}>
      <p className="mb-6">
        {words.lead}: {item.lead?.name ?? words.noLead}
      </p>
      {item.matters.length === 0 && <Empty title={words.noMatters} />}
      {item.matters.map((matter) => (
        <section key={matter.matter} className="mb-6 rounded-8 border border-solid-gray-300 p-4">
          <h2 className="font-bold">{matter.matter}</h2>
          <StatusMark
            status={matter.status as Schema<'MatterStatus'>}
            step={matter.steps.find(({ state }) => state === 'current')?.title}
          />
          <ol aria-label={words.route} className="mt-2 flex flex-wrap gap-x-6">
            {matter.steps.map(({ step, title, state, posts }) => (
              <li
                key={step}
                aria-current={state === 'current' ? 'step' : undefined}
                className="aria-[current=step]:font-bold"
              >
                {title} {posts.map((post) => post.holders.join('・')).join('、')}
              </li>
            ))}
          </ol>
          {item.actions.some((each) => each.command === 'recall' && each.matter === matter.matter && each.allowed) && (
            <Recall item={item.item} matter={matter.matter} />
          )}
        </section>
      ))}
    </Page>
  );
}
