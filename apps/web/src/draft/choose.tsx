import { useId, useState } from 'react';
import type { Pair } from '../difference/pairs';
import { Pairs } from '../difference/pairs.table';
import { Button } from '../parts/button';
import { Mark } from '../parts/mark';
import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import { differing, type Fields } from './fields';

interface Parameters {
  readonly title: string;
  readonly explanation: string;
  readonly theirsTitle: string;
  readonly at: string | null;
  readonly mine: Fields;
  readonly theirs: Fields;
  readonly labelOf: (name: string) => string;
  readonly wordOf?: (name: string, value: string) => string;
  readonly onChosen: (fields: Fields) => void;
}

/** Before is the other content, now is one's own. */
type Choice = 'before' | 'now' | 'both';

/** Two contents of one form, side by side; which words stay is said for every field in which they differ. */
export function Choose({ title, explanation, theirsTitle, at, mine, theirs, labelOf, wordOf, onChosen }: Parameters) {
  const { draft: words } = useWords();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const group = useId();
  const names = differing(mine, theirs);
  const open = names.filter((name) => !choices[name]);
  const all = (choice: Choice) => setChoices(Object.fromEntries(names.map((name) => [name, choice])));
  const said = (fields: Fields, name: string) => wordOf?.(name, fields[name] ?? '') ?? fields[name] ?? '';
  const pairs = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((name): Pair => {
    return { key: name, field: name, label: labelOf(name), before: said(theirs, name), now: said(mine, name) };
  });
  const chosen = () =>
    onChosen({
      ...theirs,
      ...Object.fromEntries(names.map((name) => [name, kept(choices[name], mine[name] ?? '', theirs[name] ?? '')])),
    });
  const radio = ({ key, label }: Pair, choice: Choice, word: string) => (
    <label className="flex min-h-11 items-center gap-2 text-left font-normal">
      <input
        type="radio"
        name={`${group} ${key}`}
        aria-label={`${label}: ${word}`}
        checked={choices[key] === choice}
        onChange={() => setChoices({ ...choices, [key]: choice })}
        className="size-6 shrink-0 accent-blue-900"
      />
      {word}
    </label>
  );
  return (
    <section aria-labelledby="choose-title" className="grid gap-6">
      <div role="alert" className="rounded-8 border-2 border-warning-orange-2 p-4">
        <h2 id="choose-title" className="font-bold text-warning-orange-2">
          <Mark shape="warning" /> {title}
        </h2>
        <p className="mt-2 max-w-prose">{explanation}</p>
      </div>
      <p className="flex flex-wrap gap-2">
        <Button onPress={() => all('now')}>{words.allMine}</Button>
        <Button onPress={() => all('before')}>{words.allTheirs}</Button>
      </p>
      <div>
        <Pairs
          pairs={pairs}
          titles={[
            <>
              {theirsTitle} {at && <Moment iso={at} short />}
            </>,
            words.mine,
          ]}
          renderChoice={(pair, side) => radio(pair, side, side === 'now' ? words.mine : theirsTitle)}
          renderBeside={(pair) => isText(pair.key) && radio(pair, 'both', words.both)}
        />
      </div>
      <div>
        <Button kind="solid" refusal={open.length > 0 ? words.chooseFirst(open.map(labelOf)) : null} onPress={chosen}>
          {words.goOn}
        </Button>
      </div>
    </section>
  );
}

const isText = (name: string): boolean =>
  ['done', 'difficulties', 'nextDirection', 'lateReason', 'reason', 'text'].includes(name) ||
  name.startsWith('reason/');

function kept(choice: Choice | undefined, mine: string, theirs: string): string {
  if (choice === 'before') return theirs;
  return choice === 'both' ? [mine, theirs].filter(Boolean).join('\n') : mine;
}
