import { Refused, type Problem } from '../api/problem';
import { useWords } from '../words/language';
import { Button } from './button';

interface Parameters {
  readonly error: unknown;
  /** Offered where trying again may help. */
  readonly onAgain?: () => void;
}

/** Whatever a query or a command threw: what happened, why, what to do. */
export function ProblemOf({ error, onAgain }: Parameters) {
  const { parts: words } = useWords();
  const problem = error instanceof Refused ? error.problem : words.unreachable;
  return <ProblemBox problem={problem} onAgain={onAgain} />;
}

interface BoxParameters {
  readonly problem: Pick<Problem, 'title' | 'detail'> & Pick<Partial<Problem>, 'errors' | 'code'>;
  readonly onAgain?: () => void;
}

function ProblemBox({ problem: { title, detail, errors, code }, onAgain }: BoxParameters) {
  const { parts: words } = useWords();
  return (
    <section role="alert" className="rounded-8 border-2 border-error-2 bg-white p-4">
      <h2 className="flex items-start gap-2 font-bold text-error-2">
        <svg aria-hidden="true" viewBox="0 0 20 20" className="mt-1 size-5 shrink-0 fill-current">
          <path d="M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-1 4h2v6H9V5Zm0 8h2v2H9v-2Z" />
        </svg>
        {title}
      </h2>
      <p className="mt-2 max-w-prose">{detail}</p>
      {errors && errors.some((each) => each.detail !== detail) && (
        <ul className="mt-2 list-disc pl-6">
          {errors.map((each) => (
            <li key={each.pointer}>{each.detail}</li>
          ))}
        </ul>
      )}
      {onAgain && (
        <p className="mt-4">
          <Button onPress={onAgain}>{words.again}</Button>
        </p>
      )}
      {code && <p className="mt-2 text-sm text-solid-gray-700">{words.code(code)}</p>}
    </section>
  );
}
