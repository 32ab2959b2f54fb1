import { useEffect } from 'react';
import { useWords } from '../words/language';
import { useChosenPart } from './chosen-part';
import { OfficeText } from './office.text';
import type { Review } from './review';

/** 章の総括: what the planning office says of each chapter as a whole. */
export function ChapterRemarks({ review }: { readonly review: Review }) {
  const { review: words } = useWords();
  const { key } = useChosenPart();
  useEffect(() => {
    if (key) document.getElementById(`chapter-${key}`)?.scrollIntoView({ block: 'start' });
  }, [key]);
  return (
    <>
      {review.editorial.chapterRemarks.map(({ chapter, title }) => (
        <div key={chapter} id={`chapter-${chapter}`}>
          <OfficeText
            review={review}
            command="remark-on-chapter"
            form={`remark-on-chapter-${chapter}`}
            label={words.remarkOn(chapter, title)}
            hint={words.remarkHint}
            rows={6}
            textIn={({ editorial }) => editorial.chapterRemarks.find((each) => each.chapter === chapter)?.text ?? null}
            bodyOf={(text) => ({ chapter, text })}
          />
        </div>
      ))}
    </>
  );
}
