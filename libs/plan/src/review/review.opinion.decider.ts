import { accept, type Decision, type Signature } from '@ayumi/event-sourcing';
import { canonicalJson, isRefusal, own, refuse, type Day, type Refusal } from '@ayumi/kernel';
import { overlong } from '../matter/matter.text';
import { chapterRefused, itemRefused } from './review.editorial.decider';
import type { Opinion } from './review.editorial';
import type { EditorialEvent, OpinionText } from './review.events';
import type { ReviewState } from './review.state';
import type { ReviewContext } from './review.world';
import { refuseClosed, refuseYear, writerOf } from './review.writing';

/* 委員会の意見, and what the departments answer. */

export interface OpinionWords {
  readonly body: string;
  readonly day: Day;
  readonly chapter?: number;
  readonly item?: string;
  readonly text: string;
}

export function recordOpinion(
  order: OpinionWords,
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const writer = writerOf(review, context);
  if (isRefusal(writer)) return writer;
  const number = review.editorial.opinions.length + review.withdrawn.length + 1;
  const said = opinionFrom(`opinion-${number}`, order, context);
  if (isRefusal(said)) return said;
  return accept(writer, { type: 'OpinionRecorded', data: said });
}

/** It was written down wrongly. An answer that was given stays. */
export function changeOpinion(
  order: OpinionWords & { readonly opinion: string },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const writer = writerOf(review, context);
  if (isRefusal(writer)) return writer;
  const before = opinionIn(review, order.opinion);
  if (isRefusal(before)) return before;
  const said = opinionFrom(order.opinion, order, context);
  if (isRefusal(said)) return said;
  const { answer: _, ...stands } = before;
  return canonicalJson(stands) === canonicalJson(said)
    ? accept(writer)
    : accept(writer, { type: 'OpinionChanged', data: said });
}

export function withdrawOpinion(
  order: { readonly opinion: string; readonly reason: string },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const writer = writerOf(review, context);
  if (isRefusal(writer)) return writer;
  const before = opinionIn(review, order.opinion);
  if (isRefusal(before)) return before;
  const reason = order.reason.trim();
  if (!reason) return refuse('reason-missing');
  return overlong({ reason }) ?? accept(writer, { type: 'OpinionWithdrawn', data: { opinion: order.opinion, reason } });
}

/** An opinion on an item is answered by its lead unit, any other by the planning office. */
export function answerOpinion(
  order: { readonly opinion: string; readonly text: string },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const refused = refuseYear(context);
  if (refused) return refused;
  const opinion = opinionIn(review, order.opinion);
  if (isRefusal(opinion)) return opinion;
  const answerer = answererOf(opinion, context);
  if (isRefusal(answerer)) return answerer;
  const text = order.text.trim();
  const unfit = refuseClosed(review) ?? (text ? overlong({ text }) : refuse('answer-missing'));
  if (unfit) return unfit;
  const { signature, unit } = answerer;
  if (opinion.answer?.text === text && opinion.answer.unit === unit) return accept(signature);
  return accept(signature, {
    type: 'OpinionAnswered',
    data: { opinion: opinion.opinion, unit, unitName: context.unitName(unit), text },
  });
}

interface Answerer {
  readonly signature: Signature;
  readonly unit: string;
}

/** The clerks of the lead unit and its head; where nobody leads the item yet, the planning office. */
function answererOf({ item }: Opinion, { items, office, planningUnit }: ReviewContext): Answerer | Refusal {
  const lead = item === null ? null : (own(items, item)?.lead ?? null);
  if (lead === null) {
    const signature = office.planningAuthority();
    return signature && planningUnit ? { signature, unit: planningUnit } : refuse('not-allowed');
  }
  const signature = office.authorityFor(`${lead}/clerk`) ?? office.authorityFor(`${lead}/manager`);
  return signature ? { signature, unit: lead } : refuse('not-your-opinion', { lead });
}

export const opinionIn = ({ editorial }: ReviewState, id: string): Opinion | Refusal =>
  editorial.opinions.find(({ opinion }) => opinion === id) ?? refuse('opinion-unknown', { opinion: id });

function opinionFrom(opinion: string, order: OpinionWords, context: ReviewContext): OpinionText | Refusal {
  const { day, item = null } = order;
  const [body, text] = [order.body.trim(), order.text.trim()];
  // An opinion on an item is one on its chapter, whatever else was written.
  const chapter = (item !== null && own(context.items, item)?.text?.chapter) || (order.chapter ?? null);
  if (!text) return refuse('comment-missing');
  if (!body) return refuse('body-missing');
  if (day > context.office.day) return refuse('day-ahead', { day });
  const refused =
    (item === null ? null : itemRefused(item, context)) ??
    (chapter === null ? null : chapterRefused(chapter, context)) ??
    overlong({ text });
  return refused ?? { opinion, body, day, chapter, item, text };
}
