import { useParams } from 'wouter';
import { ReviewFrame } from './review.frame';

/** 構成: what the review of a year is made of, and what is missing. */
export function BuilderScreen() {
  const { id } = useParams<{ id: string }>();
  return <ReviewFrame id={id}>{(review) => <p lang="ja">{review.facts?.headline}</p>}</ReviewFrame>;
}
