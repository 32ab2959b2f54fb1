import type { ReviewSet, SetOpinion } from '@ayumi/plan';
import { chapterName, itemName } from '../review.words';

/** What an opinion is about: an item, a chapter, or the plan as a whole. */
export function aboutOpinion(set: ReviewSet, { item, no, chapter }: SetOpinion): string {
  if (item !== null) {
    const sheet = set.sheets.find((each) => each.item === item);
    return sheet ? itemName(sheet) : `No.${no ?? item}`;
  }
  const found = set.chapters.find((each) => each.no === chapter);
  return found ? chapterName(found) : '計画全体';
}
