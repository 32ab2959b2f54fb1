import { useId, useState } from 'react';
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

type Side = 'mine' | 'theirs' | 'both';

/** Two contents of one form, side by side, only where they differ; which words stay is said for every field. */
export function Choose({ title, explanation, theirsTitle, at, mine, theirs, labelOf, wordOf, onChosen }: Parameters) {
  const { draft: words } = useWords();
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const names = differing(mine, theirs);
  const open = names.filter((name) => !sides[name]);
  const all = (side: Side) => setSides(Object.fromEntries(names.map((name) => [name, side])));
  const chosen = () =>
    onChosen({ ...theirs, ...Object.fromEntries(names.map((name) => [name, valueOf(name, sides[name] ?? 'mine')])) });
  const valueOf = (name: string, side: Side): string => {
    const [ours, others] = [mine[name] ?? '', theirs[name] ?? ''];
    return side === 'mine' ? ours : side === 'theirs' ? others : [ours, others].filter(Boolean).join('\n');
  };
  return (
    <section aria-labelledby="choose-title" className="grid gap-6">
      <div role="alert" className="rounded-8 border-2 border-warning-orange-2 p-4">
        <h2 id="choose-title" className="font-bold text-warning-orange-2">
          <Mark shape="warning" /> {title}
        </h2>
        <p className="mt-2 max-w-prose">{explanation}</p>
      </div>
      <p className="flex flex-wrap gap-2">
        <Button onPress={() => all('mine')}>{words.allMine}</Button>
        <Button onPress={() => all('theirs')}>{words.allTheirs}</Button>
      </p>
      {names.map((name) => (
        <Pair
          key={name}
          label={labelOf(name)}
          mine={wordOf?.(name, mine[name] ?? '') ?? mine[name] ?? ''}
          theirs={wordOf?.(name, theirs[name] ?? '') ?? theirs[name] ?? ''}
          theirsTitle={theirsTitle}
          at={at}
          canKeepBoth={isText(name)}
          side={sides[name] ?? null}
          onChoose={(side) => setSides({ ...sides, [name]: side })}
        />
      ))}
      <p className="text-sm text-solid-gray-800">{words.equalParts(Object.keys(theirs).length - names.length)}</p>
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

interface PairParameters {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly theirsTitle: string;
  readonly at: string | null;
  readonly canKeepBoth: boolean;
  readonly side: Side | null;
  readonly onChoose: (side: Side) => void;
}

function Pair({ label, mine, theirs, theirsTitle, at, canKeepBoth, side, onChoose }: PairParameters) {
  const { draft: words } = useWords();
  const group = useId();
  const option = (value: Side, title: string) => (
    <label className="inline-flex min-h-11 items-center gap-2">
      <input
        type="radio"
        name={group}
        checked={side === value}
        onChange={() => onChoose(value)}
        className="size-6 accent-blue-900"
      />
      {title}
    </label>
  );
  return (
    <fieldset className="rounded-8 border border-solid-gray-400 p-4">
      <legend className="px-2 font-bold">{label}</legend>
      <div className="grid gap-4 md:grid-cols-2">
        <div>
          {option('mine', words.mine)}
          <Text value={mine} />
        </div>
        <div>
          {option('theirs', theirsTitle)}{' '}
          {at && (
            <span className="ml-2 text-sm">
              <Moment iso={at} short />
            </span>
          )}
          <Text value={theirs} />
        </div>
      </div>
      {canKeepBoth && <div className="mt-2">{option('both', words.both)}</div>}
    </fieldset>
  );
}

function Text({ value }: { readonly value: string }) {
  const { draft: words } = useWords();
  return value === '' ? (
    <p className="rounded-4 bg-solid-gray-50 p-3 text-solid-gray-700">{words.empty}</p>
  ) : (
    <p lang="ja" className="rounded-4 bg-solid-gray-50 p-3 break-words whitespace-pre-wrap">
      {value}
    </p>
  );
}
