import { useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import type { DecisionParameters } from './decided';
import { useWords } from '../words/language';
import type { FormLink } from './form-links';
import { actionOn } from './owner';
import { VerbDialog } from './verb.dialog';
import { VERBS, type Verb } from './verbs';

interface Parameters extends DecisionParameters {
  /** Screens in which it is written, for whoever may. */
  readonly forms?: readonly FormLink[];
}

/** その他の操作: only what may be done now, each with what it means in one sentence. */
export function VerbMenu({ forms = [], ...decision }: Parameters) {
  const { owner, matter } = decision;
  const { decision: words } = useWords();
  const [asked, setAsked] = useState<Verb | null>(null);
  const allowed = VERBS.filter(({ command }) => actionOn(owner, matter, command)?.allowed);
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
      {asked && (
        // An answer that comes late does not close what was opened meanwhile.
        <VerbDialog verb={asked} {...decision} onClose={() => setAsked((now) => (now === asked ? null : now))} />
      )}
    </>
  );
}
