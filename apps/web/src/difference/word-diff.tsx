import { memo } from 'react';
import { useWords } from '../words/language';
import { differenceOf, type Part } from './words';

interface Parameters {
  readonly before: string;
  readonly now: string;
  /** Only one of the two texts, with its own words marked: for two columns. */
  readonly side?: 'before' | 'now';
}

/** How one text became the other. What went is struck out, what came is underlined; a screen reader hears both as words. */
export const WordDiff = memo(function WordDiff({ before, now, side }: Parameters) {
  const { difference: words } = useWords();
  const hidden = side === 'before' ? 'new' : side === 'now' ? 'gone' : null;
  const parts = differenceOf(before, now).filter(({ kind }) => kind !== hidden);
  if (parts.length === 0) return <Blank />;
  return (
    <span lang="ja" className="whitespace-pre-wrap">
      {parts.map((part, n) => (
        <PartOf key={n} part={part} words={words} />
      ))}
    </span>
  );
});

interface PartParameters {
  readonly part: Part;
  readonly words: { readonly gone: string; readonly new: string; readonly end: string };
}

function PartOf({ part: { kind, text }, words }: PartParameters) {
  if (kind === 'same') return text;
  const aloud = (
    <>
      <span className="sr-only">[{words[kind]}: </span>
      {text}
      <span className="sr-only"> {words.end}]</span>
    </>
  );
  return kind === 'gone' ? (
    <del className="mx-px bg-solid-gray-100 px-px text-solid-gray-800 decoration-2">{aloud}</del>
  ) : (
    <ins className="mx-px bg-blue-100 px-px font-bold text-solid-gray-900 decoration-2 underline-offset-4">{aloud}</ins>
  );
}

export function Blank() {
  const { difference: words } = useWords();
  return <span className="text-solid-gray-700">{words.blank}</span>;
}

/** What the two marks mean. */
export function DiffLegend() {
  const { difference: words } = useWords();
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      <del className="bg-solid-gray-100 text-solid-gray-800 decoration-2">{words.legend.gone}</del>
      <ins className="bg-blue-100 font-bold text-solid-gray-900 decoration-2 underline-offset-4">
        {words.legend.new}
      </ins>
    </p>
  );
}
