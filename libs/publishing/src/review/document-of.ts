import { fiscalYearLabel } from '@ayumi/kernel';
import type { ReviewEdition, ReviewPart, ReviewSet } from '@ayumi/plan';
import { editionWords } from './edition-words';
import { licenceOf } from './licence';
import { listsOf } from './lists/lists-of';
import type { ReviewDocument, Section } from './review.document';
import { about } from './sections/about';
import { changes } from './sections/changes';
import { correction } from './sections/correction';
import { effects } from './sections/effects';
import { introduction } from './sections/introduction';
import { late } from './sections/late';
import { opinions } from './sections/opinions';
import { priorities } from './sections/priorities';
import { sheets } from './sections/sheets';
import { summary } from './sections/summary';
import { trend } from './sections/trend';
import { unsettled } from './sections/unsettled';
import { yearOnYear } from './sections/year-on-year';

/**
 * The frozen set as a document: pure, so the same edition gives the same document anywhere. Parts that the office
 * switched off are left out; a part without facts says so in a sentence. Years are fiscal years (western), amounts of
 * money thousand yen, shares per cent. Never throws on a set of `schema: 1`.
 */
export function documentOf(edition: ReviewEdition): ReviewDocument {
  const { set, fingerprint, publishedOn } = edition;
  const title = `${fiscalYearLabel(set.fiscalYear)} 進捗状況報告書`;
  const source = `${set.publisher}「${set.planTitle} ${title}」`;
  return {
    title,
    subtitle: set.planTitle,
    publisher: set.publisher,
    edition: editionWords(edition),
    draft: publishedOn === null,
    fingerprint,
    publishedOn,
    licence: licenceOf(set.licence, source),
    sections: [...correction(edition), ...partsOf(set, edition.version === 0), about(edition, source)],
    lists: listsOf(set),
  };
}

const PARTS: Readonly<Record<ReviewPart, (set: ReviewSet, isDraft: boolean) => readonly Section[]>> = {
  introduction: (set) => [introduction(set)],
  // What the counts leave out follows the counts.
  summary: (set, isDraft) => [summary(set), unsettled(set, isDraft)],
  'year-on-year': (set) => [yearOnYear(set)],
  trend: (set) => [trend(set)],
  effects: (set) => [effects(set)],
  late: (set) => [late(set)],
  changes: (set) => [changes(set)],
  priorities: (set) => [priorities(set)],
  opinions: (set) => [opinions(set)],
  sheets,
};

function partsOf(set: ReviewSet, isDraft: boolean): Section[] {
  const parts = set.outline.flatMap((part) => PARTS[part](set, isDraft));
  return set.outline.includes('summary') ? parts : [unsettled(set, isDraft), ...parts];
}
