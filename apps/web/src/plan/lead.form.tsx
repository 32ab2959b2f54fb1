import { useState } from 'react';
import { useDirectory } from '../frame/directory';
import { Asked } from '../parts/asked';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Dialog } from '../parts/dialog';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useAssignLead, type Item } from './plan';

/** 推進担当課を決める: matters under way follow the item to its new unit. */
export function LeadForm({ item }: { readonly item: Item }) {
  const { plan: words, absence } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [lead, setLead] = useState(item.lead?.id ?? '');
  const [supporting, setSupporting] = useState<readonly string[]>(item.supporting.map(({ id }) => id));
  const assign = useAssignLead(item.item);
  return (
    <div className="mt-2">
      <Button onPress={() => setOpen(true)}>{words.assignLead}</Button>
      <Dialog title={words.assignLead} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Asked query={useDirectory()}>
          {({ units }) => (
            <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
              <Choice
                label={words.lead}
                value={lead}
                options={[
                  ['', absence.choose],
                  ...units.filter(({ mayLead }) => mayLead).map(({ unit, name }) => [unit, name] as const),
                ]}
                onChange={setLead}
              />
              <fieldset className="min-w-0">
                <legend className="font-bold">{words.supporting}</legend>
                <div className="grid max-h-60 grid-cols-2 overflow-y-auto">
                  {units
                    .filter(({ unit, mayLead }) => mayLead && unit !== lead)
                    .map(({ unit, name }) => (
                      <label key={unit} lang="ja" className="inline-flex min-h-11 items-center gap-2">
                        <input
                          type="checkbox"
                          className="size-6 accent-blue-900"
                          checked={supporting.includes(unit)}
                          onChange={(event) =>
                            setSupporting((old) =>
                              event.target.checked ? [...old, unit] : old.filter((each) => each !== unit),
                            )
                          }
                        />
                        {name}
                      </label>
                    ))}
                </div>
              </fieldset>
              <p className="text-sm">{words.leadHint}</p>
              {assign.error && <ProblemOf error={assign.error} />}
              <Button
                kind="solid"
                busy={assign.isPending}
                refusal={lead === '' ? words.chooseLead : null}
                onPress={() =>
                  assign.mutate(
                    { lead, supporting: supporting.filter((unit) => unit !== lead) },
                    { onSuccess: () => setOpen(false) },
                  )
                }
              >
                {words.assignLead}
              </Button>
            </div>
          )}
        </Asked>
      </Dialog>
    </div>
  );
}
