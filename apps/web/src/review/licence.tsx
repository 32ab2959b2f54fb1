import { Choice } from '../parts/choice';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useWriting } from './commands';
import { actionFor, type Review } from './review';

type LicenceId = Review['editorial']['licence'];

/** Under which terms everybody may use what is published. */
export function Licence({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { error, replace } = useWriting(review, 'choose-licence');
  const { licence } = review.editorial;
  if (!actionFor(review, 'choose-licence')?.allowed)
    return (
      <p className="text-sm">
        <strong>{words.licence}</strong> {words.licences[licence]}
      </p>
    );
  return (
    <div className="print:hidden">
      <Choice
        label={words.licence}
        value={licence}
        options={Object.entries(words.licences)}
        onChange={(next) => void replace(() => ({ licence: next as LicenceId }))}
      />
      {error !== null && <ProblemOf error={error} />}
    </div>
  );
}
