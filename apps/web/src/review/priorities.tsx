import { DraftGate } from '../draft/draft-gate';
import { Asked } from '../parts/asked';
import { usePlan } from '../plan/plan';
import { useWho } from '../session/session';
import { Button } from '../parts/button';
import { useWords } from '../words/language';
import { contentMark } from './content-mark';
import { PrioritiesForm } from './priorities.form';
import { chosenIn, fieldsOf, reasonOf } from './priorities.fields';
import { refusalOf, type Review } from './review';

/** 主要管理項目: which items the report puts first, each with why. */
export function Priorities({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { planning } = useWho();
  const plan = usePlan(review.plan);
  const { priorities } = review.editorial;
  const refusal = refusalOf(review, 'choose-priorities', words.onlyPlanning);
  const start = fieldsOf(priorities);
  if (!planning)
    return (
      <>
        {priorities.length === 0 && <p className="text-solid-gray-700">{words.noPriorities}</p>}
        <ul lang="ja">
          {priorities.map(({ item, no, title, reason }) => (
            <li key={item} className="border-b border-solid-gray-300 py-2">
              <strong>
                No.{no} {title}
              </strong>
              <p className="break-words whitespace-pre-wrap">{reason}</p>
            </li>
          ))}
        </ul>
        <div>
          <Button refusal={refusal}>{words.writePriorities}</Button>
        </div>
      </>
    );
  return (
    <Asked query={plan}>
      {({ items }) => {
        const nameOf = (id: string) => {
          const item = items.find((each) => each.item === id);
          return item ? `No.${item.no} ${item.title}` : id;
        };
        return (
          <DraftGate
            item={review.review}
            form="priorities"
            start={{ fields: start, seen: priorities.length === 0 ? null : contentMark(JSON.stringify(start)) }}
            submittedByName={null}
            submittedAt={null}
            labelOf={(name) =>
              name === 'chosen' ? words.partNames.priorities : words.reasonFor(nameOf(reasonOf.itemIn(name)))
            }
            wordOf={(name, value) => (name === 'chosen' ? chosenIn({ chosen: value }).map(nameOf).join('、') : value)}
            overtakenWords={words.overtaken}
          >
            {(writing) => (
              <PrioritiesForm review={review} writing={writing} items={items} nameOf={nameOf} refusal={refusal} />
            )}
          </DraftGate>
        );
      }}
    </Asked>
  );
}
