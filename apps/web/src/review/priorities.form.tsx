import type { Schema } from '@ayumi/api-client';
import { useState } from 'react';
import { Discard } from '../draft/discard';
import type { Writing } from '../draft/draft-gate';
import { same } from '../draft/fields';
import { SaveMark } from '../draft/save-mark';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useWriting } from './commands';
import { chosenIn, fieldsOf, prioritiesIn, reasonOf } from './priorities.fields';
import type { Review } from './review';

interface Parameters {
  readonly review: Review;
  readonly writing: Writing;
  readonly items: readonly Schema<'PlanItem'>[];
  readonly nameOf: (item: string) => string;
  readonly refusal: string | null;
}

export function PrioritiesForm({ review, writing, items, nameOf, refusal }: Parameters) {
  const { review: words } = useWords();
  const { busy, error, replace } = useWriting(review, 'choose-priorities');
  const [isIncomplete, setIncomplete] = useState(false);
  const { fields, set, saving, draft, isBegun } = writing;
  const start = fieldsOf(review.editorial.priorities);
  const chosen = chosenIn(fields);
  const open = items.filter(({ item }) => !chosen.includes(item));
  const choose = (next: readonly string[]) => set({ chosen: next.join(' ') });
  const isSame = same({ ...fields }, { ...fields, ...start }) && chosen.join(' ') === start.chosen;
  const press = () => {
    const priorities = prioritiesIn(fields);
    if (priorities.some(({ reason }) => reason.trim() === '')) return setIncomplete(true);
    setIncomplete(false);
    void replace((now) => (same(fieldsOf(now.editorial.priorities), start) ? { priorities } : null), draft);
  };
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-4"
      onCompositionStart={() => draft.hold(true)}
      onCompositionEnd={() => draft.hold(false)}
    >
      {chosen.length === 0 && <p className="text-solid-gray-700">{words.noPriorities}</p>}
      {chosen.map((item) => {
        const name = reasonOf.field(item);
        const reason = fields[name] ?? '';
        return (
          <div
            key={item}
            role="group"
            aria-label={nameOf(item)}
            className="grid gap-1 border-l-4 border-solid-gray-400 pl-3"
          >
            <p lang="ja" className="font-bold">
              {nameOf(item)}
            </p>
            <Field
              label={words.reason}
              rows={3}
              lang="ja"
              isRequired
              isReadOnly={refusal !== null}
              value={reason}
              error={isIncomplete && reason.trim() === '' ? words.reasonMissing : null}
              onChange={(next) => set({ [name]: next })}
            />
            <div>
              <Button kind="text" refusal={refusal} onPress={() => choose(chosen.filter((each) => each !== item))}>
                {words.notPriority(nameOf(item).split(' ')[0]!)}
              </Button>
            </div>
          </div>
        );
      })}
      {refusal === null && open.length > 0 && (
        <Choice
          label={words.addPriority}
          value=""
          options={[['', words.chooseItem], ...open.map(({ item }) => [item, nameOf(item)] as const)]}
          onChange={(item) => item && choose([...chosen, item])}
        />
      )}
      {error !== null && <ProblemOf error={error} />}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <Button busy={busy} refusal={refusal ?? (isSame ? words.asWritten : null)} onPress={press}>
          {words.writePriorities}
        </Button>
        {isBegun && !isSame && <Discard draft={draft} />}
        {isBegun && <SaveMark saving={saving} />}
      </div>
    </div>
  );
}
