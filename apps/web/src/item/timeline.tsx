import { Asked } from '../parts/asked';
import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import { useHistory, type ItemOfPlan, type Matter } from './item';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
}

/** Every step of this matter, the newest first, with names and posts as they were on that day. */
export function Timeline({ item, matter }: Parameters) {
  const { item: words } = useWords();
  return (
    <section>
      <h3 className="mb-2 font-bold">{words.timeline}</h3>
      <Asked query={useHistory(item.item)}>
        {({ events }) => (
          <ol className="grid gap-3 border-l-2 border-solid-gray-300 pl-4 text-sm">
            {events
              .filter((event) => event.matter === matter.matter)
              .map(({ position, at, summary }) => (
                <li key={position}>
                  <Moment iso={at} short /> <span lang="ja">{summary}</span>
                </li>
              ))}
          </ol>
        )}
      </Asked>
    </section>
  );
}
