import { Link } from 'wouter';
import { Mark } from '../parts/mark';
import { StatusMark } from '../parts/status-mark';
import { useWords } from '../words/language';
import { LOOKS, type Card, type Grade } from './scorecard';

interface Parameters {
  readonly title: string;
  readonly items: readonly Card[];
  readonly grades: readonly Grade[];
}

export function Chapter({ title, items, grades }: Parameters) {
  return (
    <section className="mb-6">
      <h2 lang="ja" className="mb-2 border-b-2 border-solid-gray-600 font-bold">
        {title}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3 print:grid-cols-2 print:gap-2">
        {items.map((item) => (
          <ItemCard key={item.item} item={item} grades={grades} />
        ))}
      </ul>
    </section>
  );
}

/** One item: what it is, how it went, whether that is better than before, and its drawing. */
function ItemCard({ item, grades }: { readonly item: Card; readonly grades: readonly Grade[] }) {
  const { scorecard: words } = useWords();
  const { no, title, leadName, rating, move, status, settled, actual, target, svg } = item;
  const grade = grades.find((each) => each.grade === rating);
  return (
    <li
      data-row
      className={`flex flex-col rounded-8 border p-2 ${settled ? 'border-solid-gray-300' : 'border-dashed border-solid-gray-600'}`}
    >
      <Link to={`/items/${item.item}`} data-open lang="ja" className="text-sm leading-snug font-bold">
        {no} {title}
      </Link>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm">
        {rating && (
          <span lang="ja" className={grade ? LOOKS[grade.meaning][1] : ''}>
            {grade && <Mark shape={LOOKS[grade.meaning][0]} />} <strong>{rating}</strong> {grade?.label}
          </span>
        )}
        {move && (
          <span>
            {ARROWS[move]} {words.moves[move]}
          </span>
        )}
        {!settled && (
          <span className="inline-flex items-center gap-2">
            <span className="border border-solid-gray-700 px-1 font-bold">{words.unsettled}</span>
            <StatusMark status={status} />
          </span>
        )}
      </p>
      <p lang="ja" className="flex flex-wrap gap-x-3 text-sm">
        <span className="text-solid-gray-700">{leadName}</span>
        {actual && (
          <span>
            {words.actual} <strong>{actual}</strong> {target && words.target(target)}
          </span>
        )}
      </p>
      {/* Made by our own server, where no text of a user can become markup (libs/publishing/src/svg/element.ts). */}
      <div className="drawing mt-auto pt-1" dangerouslySetInnerHTML={{ __html: svg }} />
    </li>
  );
}

const ARROWS = { up: '↑', same: '→', down: '↓' } as const;
