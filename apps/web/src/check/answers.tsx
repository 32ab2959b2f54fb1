import { Link } from 'wouter';
import { useWords } from '../words/language';
import { WordDiff } from '../difference/word-diff';

/** One answer as it will be submitted. */
export interface Answer {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  /** What was submitted last time; null where nothing was, or where it is the same. */
  readonly last: string | null;
  readonly isRequired?: boolean;
  readonly fault?: string | null;
}

interface Parameters {
  readonly answers: readonly Answer[];
  readonly formAddress: string;
}

/** Every answer with the way back to its field; what is not filled in is said, not left blank. */
export function Answers({ answers, formAddress }: Parameters) {
  const { check: words } = useWords();
  return (
    <dl>
      {answers.map(({ field, label, value, last, isRequired = false, fault }) => (
        <div
          key={field}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 border-t border-solid-gray-300 py-4 sm:grid-cols-[12rem_minmax(0,1fr)_auto]"
        >
          <dt className="font-bold">{label}</dt>
          <dd className="min-w-0 max-sm:order-last max-sm:col-span-2">
            {value === '' ? (
              <span className={isRequired ? 'font-bold text-error-2' : 'text-solid-gray-700'}>
                {isRequired ? words.missing : words.missingOptional}
              </span>
            ) : (
              <p lang="ja" className="break-words whitespace-pre-wrap">
                {value}
              </p>
            )}
            {fault && value !== '' && <p className="text-error-2">{fault}</p>}
            {last !== null && last !== value && (
              <details className="mt-2" open>
                <summary className="text-sm font-bold">{words.sinceLast}</summary>
                <WordDiff before={last} now={value} />
              </details>
            )}
          </dd>
          <dd className="-mt-2">
            <Link to={`${formAddress}#field-${field}`} className="inline-flex min-h-11 items-center print:hidden">
              {words.change}
              <span className="sr-only">: {label}</span>
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
