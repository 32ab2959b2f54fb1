import { Mark } from '../parts/mark';
import { Moment } from '../parts/moment';
import { useWords } from '../words/language';
import type { Travelling } from './owner';
import { ReadMarks } from './read.marks';
import { RouteStep, STEP } from './route.step';

/** The way of one matter, from its draft to its end. */
export function RouteStrip({ matter }: { readonly matter: Travelling }) {
  const { item: words } = useWords();
  const { steps, submittedBy, submittedAt, postReviews, round } = matter;
  const hasMarks = steps.some(
    ({ approvals, passedOver }) => passedOver.length > 0 || approvals.some(({ basis }) => basis !== 'self'),
  );
  return (
    <section className="mb-4">
      <h2 className="sr-only">{words.route}</h2>
      <ol aria-label={words.route} className="grid gap-x-1 gap-y-2 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
        <li className={STEP}>
          <p className="flex items-center gap-1 font-bold text-success-2">
            <Mark shape="check" label={words.states.done} />
            {words.drafted}
          </p>
          <p lang="ja">{submittedBy}</p>
          <p>
            <Moment iso={submittedAt} short />
          </p>
          {round > 1 && <p>{words.submissionNo(round)}</p>}
        </li>
        {steps.map((step) => (
          <RouteStep key={step.step} step={step} matter={matter} />
        ))}
      </ol>
      {hasMarks && <p className="mt-1 text-xs text-solid-gray-700">{words.marksLegend}</p>}
      {postReviews.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-x-6 text-sm text-warning-orange-2">
          {postReviews.map(({ step, name }) => (
            <li key={`${step} ${name}`}>{words.owes(name)}</li>
          ))}
        </ul>
      )}
      <ReadMarks matter={matter} />
    </section>
  );
}
