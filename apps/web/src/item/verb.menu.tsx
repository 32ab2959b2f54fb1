import { useState } from 'react';
import { Link } from 'wouter';
import { useHasScreen } from '../frame/known-screens';
import { Button } from '../parts/button';
import type { DecisionParameters } from './decided';
import { useWords } from '../words/language';
import { actionOn, cycleOf, indicatorOf } from './item';
import { VerbDialog } from './verb.dialog';
import { VERBS, type Verb } from './verbs';

/** その他の操作: only what may be done now, each with what it means in one sentence. */
export function VerbMenu({ item, matter, onDone }: DecisionParameters) {
  const { decision: words } = useWords();
  const [asked, setAsked] = useState<Verb | null>(null);
  const forms = useForms({ item, matter });
  const allowed = VERBS.filter(({ command }) => actionOn(item, matter, command)?.allowed);
  if (allowed.length + forms.length === 0) return null;
  return (
    <>
      <details className="print:hidden">
        <summary className="inline-flex min-h-11 items-center rounded-8 px-2 font-bold text-blue-900 underline underline-offset-4">
          {words.more} ({allowed.length + forms.length})
        </summary>
        <ul className="mt-2 grid gap-2">
          {allowed.map((verb) => (
            <li key={verb.command} className="grid items-center gap-x-4 sm:grid-cols-[16rem_1fr]">
              <Button onPress={() => setAsked(verb)}>
                {verb.command === 'state-importance' && matter.important
                  ? words.unimportant
                  : words.verbs[verb.command].name}
              </Button>
              <span className="text-sm">
                {verb.command === 'state-importance' && matter.important
                  ? words.notImportantNow
                  : words.verbs[verb.command].means}
              </span>
            </li>
          ))}
          {forms.map(({ to, command }) => (
            <li key={to} className="grid items-center gap-x-4 sm:grid-cols-[16rem_1fr]">
              <Link to={to} className="inline-flex min-h-11 items-center font-bold">
                {words.forms[command].name}
              </Link>
              <span className="text-sm">{words.forms[command].means}</span>
            </li>
          ))}
        </ul>
      </details>
      {asked && <VerbDialog verb={asked} item={item} matter={matter} onDone={onDone} onClose={() => setAsked(null)} />}
    </>
  );
}

const FORMS = ['submit-progress', 'amend-progress', 'revise-target', 'amend-revision'] as const;

/** Links to the screens in which a clerk writes, where they are there and he may. */
function useForms({ item, matter }: Pick<DecisionParameters, 'item' | 'matter'>) {
  const hasProgress = useHasScreen('/items/:id/progress/:cycle');
  const hasRevision = useHasScreen('/items/:id/revise/:indicator');
  return FORMS.flatMap((command) =>
    item.actions
      .filter((each) => each.command === command && each.allowed)
      .filter(
        (each) => each.cycle === cycleOf(matter) && (each.cycle !== null || each.indicator === indicatorOf(matter)),
      )
      .flatMap(({ cycle, indicator }) => {
        if (cycle !== null) return hasProgress ? [{ command, to: `/items/${item.item}/progress/${cycle}` }] : [];
        return hasRevision && indicator !== null ? [{ command, to: `/items/${item.item}/revise/${indicator}` }] : [];
      }),
  );
}
