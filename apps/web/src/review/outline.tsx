import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useChosenPart } from './chosen-part';
import { useWriting } from './commands';
import { Licence } from './licence';
import { moved, withPart } from './outline.order';
import { OutlineRow } from './outline.row';
import { PARTS } from './part';
import { refusalOf, type Review, type ReviewPart } from './review';

type Change = (outline: readonly ReviewPart[]) => readonly ReviewPart[];

/** 目次: the parts that are printed, in their order, and those that are not; each leads to what is written in it. */
export function Outline({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { part: chosen, addressOf } = useChosenPart();
  const { error, replace } = useWriting(review, 'arrange-outline');
  // Shown at once: the answer takes a moment, and whoever ticks one part ticks the next.
  const [coming, setComing] = useState<readonly ReviewPart[] | null>(null);
  const focus = useRef<string | null>(null);
  const refusal = refusalOf(review, 'arrange-outline', words.onlyPlanning);
  const outline = coming ?? review.editorial.outline;
  const rows = [...outline, ...PARTS.filter((part) => !outline.includes(part))];
  useEffect(() => {
    if (focus.current) document.getElementById(focus.current)?.focus();
    focus.current = null;
  });
  const arrange = async (change: Change) => {
    setComing(change(outline));
    await replace((now) => ({ outline: [...change(now.editorial.outline)] }));
    setComing(null);
  };
  const move = (part: ReviewPart, by: -1 | 1) => {
    focus.current = document.activeElement?.id ?? null;
    void arrange((parts) => moved(parts, part, by));
  };
  return (
    <nav aria-labelledby="outline-title" className="grid grid-cols-[minmax(0,1fr)] content-start gap-3">
      <h2 id="outline-title" className="text-std-20B-150">
        {words.outline}
      </h2>
      <Link
        to={addressOf(null)}
        aria-current={chosen === null ? 'true' : undefined}
        className="inline-flex min-h-11 items-center border-l-4 border-transparent px-2 py-1 font-bold aria-[current]:border-blue-900 aria-[current]:bg-blue-50 print:hidden"
      >
        {words.missingCount(review.gaps.length)}
      </Link>
      <ol aria-label={words.partsList} className="border-t border-solid-gray-300">
        {rows.map((part) => (
          <OutlineRow
            key={part}
            part={part}
            isOn={outline.includes(part)}
            place={outline.indexOf(part)}
            last={outline.length - 1}
            missing={review.gaps.filter(({ target }) => (target.part ?? 'sheets') === part).length}
            refusal={refusal}
            onTick={(isOn) =>
              void arrange((parts) => (isOn ? withPart(parts, part) : parts.filter((each) => each !== part)))
            }
            onMove={(by) => move(part, by)}
          />
        ))}
      </ol>
      {error !== null && <ProblemOf error={error} />}
      {refusal !== null && (
        <p id="outline-refusal" className="text-sm text-solid-gray-800">
          {refusal}
        </p>
      )}
      <Licence review={review} />
    </nav>
  );
}
