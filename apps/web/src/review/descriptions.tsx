import { Link } from 'wouter';
import { Asked } from '../parts/asked';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';
import { useChosenPart } from './chosen-part';
import { OfficeText } from './office.text';
import { usePresentSet } from './present-set';
import type { Review } from './review';

/** 代替テキスト: what each chart of an item sheet says to who does not see it. */
export function Descriptions({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { key, addressOf } = useChosenPart();
  const written = new Map(
    review.editorial.alternativeTexts.map(({ item, indicator, text }) => [`${item}/${indicator}`, text]),
  );
  return (
    <Asked query={usePresentSet(review)}>
      {({ sheets }) => (
        <ul aria-label={words.descriptions} className="border-t border-solid-gray-300">
          {sheets.flatMap(({ item, no, title, indicators }) =>
            indicators.map(({ indicator, name, alternativeText }) => {
              const id = `${item}/${indicator}`;
              return (
                <li key={id} className="grid gap-2 border-b border-solid-gray-300 py-3">
                  <div data-row={key === id ? undefined : ''}>
                    <Link
                      to={addressOf('sheets', key === id ? null : id)}
                      data-open={key === id ? undefined : ''}
                      lang="ja"
                      className="font-bold"
                    >
                      No.{no} {title}「{name}」
                    </Link>
                    <p className="text-sm">
                      <Source isWritten={written.has(id)} isMissing={alternativeText === null} />
                    </p>
                  </div>
                  {key === id ? (
                    <OfficeText
                      review={review}
                      command="describe-indicator"
                      form={`description-of-${no}-${indicator}`}
                      label={words.description(name)}
                      hint={words.descriptionHint}
                      rows={4}
                      textIn={({ editorial }) =>
                        editorial.alternativeTexts.find((each) => each.item === item && each.indicator === indicator)
                          ?.text ?? null
                      }
                      bodyOf={(text) => ({ item, indicator, text })}
                    />
                  ) : (
                    <p lang="ja" className="text-sm text-solid-gray-800">
                      {alternativeText}
                    </p>
                  )}
                </li>
              );
            }),
          )}
        </ul>
      )}
    </Asked>
  );
}

function Source({ isWritten, isMissing }: { readonly isWritten: boolean; readonly isMissing: boolean }) {
  const { review: words } = useWords();
  if (isMissing)
    return (
      <span className="font-bold text-warning-orange-2">
        <Mark shape="warning" /> {words.noDescription}
      </span>
    );
  return (
    <span className="text-solid-gray-700">
      <Mark shape={isWritten ? 'pen' : 'ring'} /> {isWritten ? words.ownDescription : words.madeDescription}
    </span>
  );
}
