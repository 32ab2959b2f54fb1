import { useParams } from 'wouter';
import { Gaps } from './gaps';
import { Outline } from './outline';
import { PartDesk } from './part.desk';
import { Preview } from './preview';
import { useChosenPart } from './chosen-part';
import { ReviewFrame } from './review.frame';

/** 構成: what the review of a year is made of, what is missing in it, and how it will look. */
export function BuilderScreen() {
  const { id } = useParams<{ id: string }>();
  const { part } = useChosenPart();
  return (
    <ReviewFrame id={id}>
      {(review) => (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[17rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,1fr)_26rem]">
          <Outline review={review} />
          {part ? <PartDesk key={part} review={review} part={part} /> : <Gaps review={review} />}
          <div className="lg:col-span-2 xl:col-span-1">
            <Preview review={review} />
          </div>
        </div>
      )}
    </ReviewFrame>
  );
}
