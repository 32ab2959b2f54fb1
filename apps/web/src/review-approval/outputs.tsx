import { useWords } from '../words/language';
import type { Version } from './approval';

const KINDS = ['page', 'pdf', 'xlsx', 'csv', 'csv-cp932', 'site'] as const;
type Kind = (typeof KINDS)[number];

interface Parameters {
  readonly review: string;
  readonly version: Pick<Version, 'version'>;
  readonly only?: readonly Kind[];
}

/** What was frozen, to be read and taken away; always of exactly this version. */
export function Outputs({ review, version: { version }, only = KINDS }: Parameters) {
  const { reviewApproval: words } = useWords();
  return (
    <ul aria-label={words.outputsOf(version)} className="flex flex-wrap gap-x-4 print:hidden">
      {only.map((kind) => (
        <li key={kind}>
          <a
            href={`/api/v1/reviews/${review}/outputs/${kind}?version=${version}`}
            {...(kind === 'page' && { target: '_blank', rel: 'noreferrer' })}
            className="inline-flex min-h-11 items-center font-bold"
          >
            {words.kinds[kind]}
            {kind === 'page' && <span className="ml-1 text-sm font-normal">({words.newTab})</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
