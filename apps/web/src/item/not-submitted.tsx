import { Link } from 'wouter';
import { useHasScreen } from '../frame/known-screens';
import { Empty } from '../parts/asked';
import { useWords } from '../words/language';
import { Timeline } from './timeline';
import type { Action, Item } from './item';
import { Years } from './years';

/** A report that is asked for and not there yet; whoever may write it is led to where it is written. */
export function NotSubmitted({ item, action }: { readonly item: Item; readonly action: Action }) {
  const { item: words, decision } = useWords();
  const hasForm = useHasScreen('/items/:id/progress/:cycle') && action.allowed;
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
      <Empty title={words.notSubmitted}>
        {hasForm ? (
          <Link
            to={`/items/${item.item}/progress/${action.cycle}`}
            className="inline-flex min-h-11 items-center font-bold"
          >
            {decision.forms['submit-progress'].name}
          </Link>
        ) : (
          words.notSubmittedHint(item.lead?.name ?? words.noLead)
        )}
      </Empty>
      <aside>
        <Years item={item} />
        <Timeline owner={{ of: 'items', id: item.item }} matter={action.matter} />
      </aside>
    </div>
  );
}
