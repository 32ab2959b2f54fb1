import { useEffect, useRef } from 'react';
import { Difference } from '../difference/difference';
import { Button } from '../parts/button';
import { useWords } from '../words/language';
import type { Fields, Matter } from '../item/item';

interface Parameters {
  readonly matter: Matter;
  /** Fingerprint of what was on the screen. */
  readonly seen: string;
  /** What was being written: it is kept. */
  readonly note: string;
  readonly onGoOn: () => void;
}

/** 更新の競合: what was read and what is there now, in pairs; equal parts are folded. */
export function ConflictPage({ matter, seen, note, onGoOn }: Parameters) {
  const { conflict: words } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const before = matter.submissions.find(({ fingerprint }) => fingerprint === seen)?.fields ?? [];
  const now = matter.submissions.at(-1)?.fields ?? [];
  return (
    <section className="grid gap-6">
      <h2 ref={heading} tabIndex={-1} className="text-std-24B-150 outline-none">
        {words.title}
      </h2>
      <p className="max-w-prose">{words.explanation}</p>
      <Pairs before={before} now={now} />
      {note && (
        <div className="max-w-prose border-l-4 border-blue-900 pl-3">
          <p className="font-bold">{words.kept}</p>
          <p lang="ja" className="whitespace-pre-wrap">
            {note}
          </p>
        </div>
      )}
      <p>
        <Button kind="solid" onPress={onGoOn}>
          {words.goOn}
        </Button>
      </p>
    </section>
  );
}

/** Both texts side by side, the difference below; fields that are equal are folded away. */
export function Pairs({ before, now }: { readonly before: Fields; readonly now: Fields }) {
  const { conflict: words, item } = useWords();
  const rows = now.map(({ field, text }) => ({
    field,
    now: text,
    before: before.find((each) => each.field === field)?.text ?? '',
  }));
  const changed = rows.filter((row) => row.before !== row.now);
  const equal = rows.filter((row) => row.before === row.now && row.now !== '');
  const nameOf = (field: string) => item.fields[field as keyof typeof item.fields] ?? field;
  return (
    <>
      {changed.map((row) => (
        <section key={row.field} className="grid gap-2 border-t border-solid-gray-300 pt-4">
          <h3 className="font-bold">{nameOf(row.field)}</h3>
          <div className="grid gap-4 md:grid-cols-2">
            <Side name={words.seen} text={row.before} />
            <Side name={words.now} text={row.now} />
          </div>
          <p className="text-sm font-bold">{words.difference}</p>
          <Difference before={row.before} now={row.now} />
        </section>
      ))}
      {equal.length > 0 && (
        <details>
          <summary className="w-fit py-2">{words.equal(equal.length)}</summary>
          {equal.map((row) => (
            <Side key={row.field} name={nameOf(row.field)} text={row.now} />
          ))}
        </details>
      )}
    </>
  );
}

function Side({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <p className="text-sm text-solid-gray-800">{name}</p>
      <p lang="ja" className="break-words whitespace-pre-wrap">
        {text}
      </p>
    </div>
  );
}
