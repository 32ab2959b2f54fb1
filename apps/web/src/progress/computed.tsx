import { useWords } from '../words/language';
import type { FormGrade } from './computed-grade';
import type { ProgressForm } from './progress';

interface Parameters {
  readonly form: ProgressForm;
  readonly grade: FormGrade | null;
}

/** 算定による評価 beside the choice: the grade with its numbers, or why there is none, and the rule to open. */
export function Computed({ form: { grades, ruleWords }, grade }: Parameters) {
  const { progress: words } = useWords();
  if (ruleWords === null) return null;
  const found = grades.find((each) => each.grade === grade?.computed?.grade);
  return (
    <div
      id="field-computed"
      tabIndex={-1}
      className="mt-2 rounded-8 border border-solid-gray-500 bg-solid-gray-50 p-3 text-sm"
    >
      <p role="status">
        <span className="mr-2 font-bold">{words.computed}</span>{' '}
        {grade?.computed ? (
          <span lang="ja">
            <strong>
              {grade.computed.grade} {found?.label}
            </strong>
            <span className="block">{grade.computed.basis}</span>
          </span>
        ) : grade?.cannot ? (
          <span lang="ja">{words.computedNone(grade.cannot)}</span>
        ) : (
          words.computedHint
        )}
      </p>
      <details>
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{words.rule}</summary>
        <p lang="ja">{ruleWords}</p>
      </details>
    </div>
  );
}
