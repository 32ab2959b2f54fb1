import { Link } from 'wouter';
import { itemAddress } from '../inbox/inbox';
import { Mark } from '../parts/mark';
import { SEVERITIES } from '../review/gap';
import type { Gap } from '../review/review';
import { useWords } from '../words/language';

interface Parameters {
  readonly gaps: readonly Gap[];
  readonly title: string;
}

/** What is missing or should be looked at, the gravest first; folded, because thirty lines hide what is decided. */
export function GapList({ gaps, title }: Parameters) {
  const { review: words } = useWords();
  const kinds = SEVERITIES.map(([severity, shape, colour]) => ({
    shape,
    colour,
    word: words.severities[severity],
    of: gaps.filter((gap) => gap.severity === severity),
  })).filter(({ of }) => of.length > 0);
  return (
    <details>
      <summary className="min-h-11 py-2 underline underline-offset-4">
        {title}
        <span className="ml-3 inline-flex flex-wrap gap-x-4">
          {kinds.map(({ shape, colour, word, of }) => (
            <span key={word} className={`font-bold ${colour}`}>
              <Mark shape={shape} /> {word} {of.length}
            </span>
          ))}
        </span>
      </summary>
      <ul className="grid gap-1 py-1 text-sm">
        {kinds.flatMap(({ shape, colour, word, of }) =>
          of.map((gap) => (
            <li key={`${gap.code} ${gap.text}`} className="flex gap-2">
              <span className={colour}>
                <Mark shape={shape} label={word} />
              </span>
              <GapText gap={gap} />
            </li>
          )),
        )}
      </ul>
    </details>
  );
}

function GapText({ gap: { text, target } }: { readonly gap: Gap }) {
  if (target.to !== 'item' || target.item === null) return <span lang="ja">{text}</span>;
  return (
    <Link to={itemAddress({ item: target.item, matter: target.matter })} lang="ja">
      {text}
    </Link>
  );
}
