import { useState } from 'react';
import { Button } from '../parts/button';
import { useWords } from '../words/language';
import { ActDialog } from './act.dialog';
import { actionOf, type ItemOfPlan, type Matter } from './item';
import type { Verb } from './send';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
  readonly note: string;
  readonly onRefused: (error: unknown) => void;
}

/** Everything else that may be done; what may not be done is not shown, for hardly anybody ever may. */
const OTHERS = [
  'post-review',
  'mark-read',
  'deputise',
  'pull-up',
  'pass-over',
  'override',
  'recall',
  'circulate',
  'reject',
  'withdraw',
  'state-importance',
] as const satisfies readonly Verb[];
export type OtherVerb = (typeof OTHERS)[number];

/** Somebody else's act, or reading: what whoever comes for it is looking for. */
const FOREMOST: readonly OtherVerb[] = ['post-review', 'mark-read', 'deputise', 'pull-up'];

export function OtherActs({ item, matter, note, onRefused }: Parameters) {
  const { item: words } = useWords();
  const [chosen, choose] = useState<OtherVerb | null>(null);
  const may = OTHERS.filter((verb) => actionOf(item, matter, verb)?.allowed);
  if (may.length === 0) return null;
  const first = may.filter((verb) => FOREMOST.includes(verb));
  const rest = may.filter((verb) => !FOREMOST.includes(verb));
  const button = (verb: OtherVerb) => (
    <Button key={verb} kind={FOREMOST.includes(verb) ? 'solid' : 'outline'} onPress={() => choose(verb)}>
      {nameOf(verb)}
    </Button>
  );
  const nameOf = (verb: OtherVerb): string =>
    verb === 'state-importance' && matter.important ? words.unimportant : words.verbs[verb].name;
  return (
    <section aria-label={words.otherActs} className="mt-6 grid gap-4 print:hidden">
      {first.length > 0 && <div className="flex flex-wrap gap-4">{first.map(button)}</div>}
      {rest.length > 0 && (
        <details>
          <summary className="w-fit py-2 font-bold text-blue-1000">{words.otherActs}</summary>
          <div className="mt-2 flex flex-wrap gap-4">{rest.map(button)}</div>
        </details>
      )}
      {chosen && (
        <ActDialog
          item={item}
          matter={matter}
          verb={chosen}
          note={note}
          onClose={() => choose(null)}
          onRefused={onRefused}
        />
      )}
    </section>
  );
}
