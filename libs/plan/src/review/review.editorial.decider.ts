import { accept, type Decision } from '@ayumi/event-sourcing';
import { canonicalJson, isRefusal, own, refuse, type Refusal } from '@ayumi/kernel';
import { overlong } from '../matter/matter.text';
import type { EditorialEvent } from './review.events';
import { REVIEW_PARTS, type Licence, type ReviewPart } from './review.set';
import type { ReviewState } from './review.state';
import type { ReviewContext } from './review.world';
import { writerOf } from './review.writing';

/* What the planning office writes itself. An empty text takes away what stood there. */

export function writeIntroduction(
  order: { readonly text: string },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const text = order.text.trim() || null;
  return written(review, context, {
    refused: overlong({ text }),
    same: text === review.editorial.introduction,
    event: { type: 'IntroductionWritten', data: { text } },
  });
}

export function remarkOnChapter(
  order: { readonly chapter: number; readonly text: string },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const { chapter } = order;
  const text = order.text.trim() || null;
  return written(review, context, {
    refused: chapterRefused(chapter, context) ?? overlong({ text }),
    same: text === (own(review.editorial.chapterRemarks, String(chapter)) ?? null),
    event: { type: 'ChapterRemarked', data: { chapter, text } },
  });
}

/** 主要管理項目: all of them, each with why it is one. */
export function choosePriorities(
  order: { readonly priorities: readonly { readonly item: string; readonly reason: string }[] },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const chosen = order.priorities.map(({ item, reason }) => ({ item, reason: reason.trim() }));
  const priorities = Object.fromEntries(chosen.map(({ item, reason }) => [item, reason]));
  const refusals = chosen.map(
    ({ item, reason }) => itemRefused(item, context) ?? (reason ? overlong({ reason }) : refuse('reason-missing')),
  );
  return written(review, context, {
    refused: refusals.find((each) => each !== null) ?? null,
    same: canonicalJson(priorities) === canonicalJson(review.editorial.priorities),
    event: { type: 'PrioritiesChosen', data: { priorities } },
  });
}

/** Parts on and off, in their order. The sheets are what a review is: they stay. */
export function arrangeOutline(
  order: { readonly outline: readonly string[] },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const outline = [...new Set(order.outline)] as ReviewPart[];
  return written(review, context, {
    refused: outlineRefused(outline),
    same: canonicalJson(outline) === canonicalJson(review.editorial.outline),
    event: { type: 'OutlineArranged', data: { outline } },
  });
}

export function chooseLicence(
  { licence }: { readonly licence: Licence },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  return written(review, context, {
    refused: null,
    same: licence === review.editorial.licence,
    event: { type: 'LicenceChosen', data: { licence } },
  });
}

/** 代替テキスト. */
export function describeIndicator(
  order: { readonly item: string; readonly indicator: string; readonly text: string },
  review: ReviewState,
  context: ReviewContext,
): Decision<EditorialEvent> {
  const { item, indicator } = order;
  const text = order.text.trim() || null;
  return written(review, context, {
    refused: itemRefused(item, context) ?? indicatorRefused(item, indicator, context) ?? overlong({ text }),
    same: text === (own(review.editorial.alternativeTexts, `${item}/${indicator}`) ?? null),
    event: { type: 'IndicatorDescribed', data: { item, indicator, text } },
  });
}

interface Writing {
  readonly refused: Refusal | null;
  /** It stands so already. */
  readonly same: boolean;
  readonly event: EditorialEvent;
}

/** Who may not write now is told so first, whatever he wrote. */
function written(
  review: ReviewState,
  context: ReviewContext,
  { refused, same, event }: Writing,
): Decision<EditorialEvent> {
  const writer = writerOf(review, context);
  if (isRefusal(writer)) return writer;
  return refused ?? (same ? accept(writer) : accept(writer, event));
}

export const chapterRefused = (chapter: number, { planState }: ReviewContext): Refusal | null =>
  planState.frame?.chapters.some(({ no }) => no === chapter) ? null : refuse('chapter-unknown', { chapter });

export const itemRefused = (item: string, { items }: ReviewContext): Refusal | null =>
  own(items, item)?.text ? null : refuse('item-unknown', { item });

const indicatorRefused = (item: string, indicator: string, { items }: ReviewContext): Refusal | null =>
  own(own(items, item)?.indicators ?? {}, indicator) ? null : refuse('indicator-unknown', { indicator });

function outlineRefused(outline: readonly ReviewPart[]): Refusal | null {
  const unknown = outline.find((part) => !REVIEW_PARTS.includes(part));
  if (unknown !== undefined) return refuse('part-unknown', { part: unknown, parts: REVIEW_PARTS });
  return outline.includes('sheets') ? null : refuse('sheets-missing');
}
