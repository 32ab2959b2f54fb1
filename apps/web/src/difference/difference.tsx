import { useMemo } from 'react';
import { useWords } from '../words/language';
import { differenceOf, type Piece } from './words.difference';

interface Parameters {
  readonly before: string;
  readonly now: string;
}

/** What became of a text: struck out and underlined, with words for those who hear it. */
export function Difference({ before, now }: Parameters) {
  const { difference: words } = useWords();
  const pieces = useMemo(() => differenceOf(before, now), [before, now]);
  if (pieces.length === 0) return <p className="text-solid-gray-700">{words.nothing}</p>;
  return (
    <p lang="ja" className="max-w-[48rem] break-words whitespace-pre-wrap">
      {pieces.map((piece, index) => (
        <PieceOf key={index} piece={piece} />
      ))}
    </p>
  );
}

function PieceOf({ piece: { is, text } }: { readonly piece: Piece }) {
  const { difference: words } = useWords();
  if (is === 'same') return <>{text}</>;
  if (is === 'gone')
    return (
      <del className="bg-solid-gray-100 text-solid-gray-800">
        <span className="sr-only">{words.gone}</span>
        {text}
        <span className="sr-only">{words.end}</span>
      </del>
    );
  return (
    <ins className="bg-blue-50 font-bold text-blue-1000 decoration-2">
      <span className="sr-only">{words.added}</span>
      {text}
      <span className="sr-only">{words.end}</span>
    </ins>
  );
}
