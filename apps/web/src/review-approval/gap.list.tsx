import { Link } from 'wouter';
import { itemAddress } from '../inbox/inbox';
import { Mark, type Shape } from '../parts/mark';
import { useWords } from '../words/language';
import type { Gap } from '../review/review';

const LOOKS: Readonly<Record<Gap['severity'], readonly [Shape, string]>> = {
  blocks: ['cross', 'text-error-2'],
  check: ['warning', 'text-warning-orange-2'],
  hint: ['ring', 'text-solid-gray-700'],
};

interface Parameters {
  readonly gaps: readonly Gap[];
  readonly title: string;
}

/** What is missing or should be looked at, the gravest first; folded, because thirty lines hide what is decided. */
export function GapList({ gaps, title }: Parameters) {
  const { reviewApproval: words } = useWords();
  const severities = (Object.keys(LOOKS) as Gap['severity'][]).filter((each) =>
    gaps.some(({ severity }) => severity === each),
  );
  return (
    <details>
      <summary className="min-h-11 py-2 underline underline-offset-4">
        {title}
        <span className="ml-3 inline-flex flex-wrap gap-x-4">
          {severities.map((severity) => (
            <span key={severity} className={`font-bold ${LOOKS[severity][1]}`}>
              <Mark shape={LOOKS[severity][0]} /> {words.severities[severity]}{' '}
              {gaps.filter((gap) => gap.severity === severity).length}
            </span>
          ))}
        </span>
      </summary>
      <ul className="grid gap-1 py-1 text-sm">
        {severities.flatMap((severity) =>
          gaps
            .filter((gap) => gap.severity === severity)
            .map((gap) => (
              <li key={`${gap.code} ${gap.text}`} className="flex gap-2">
                <span className={LOOKS[severity][1]}>
                  <Mark shape={LOOKS[severity][0]} label={words.severities[severity]} />
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
