import { isOpen } from '@ayumi/approval';
import { fiscalYearLabel } from '@ayumi/kernel';
import { briefStandingOf } from '../read-model/standing';
import type { Whereabouts } from '../read-model/whereabouts';
import type { InboxReviewEntry, Why } from './inbox.answer';
import type { ReviewRow } from '../current/review-row';

/** One line about a version of a year's review. Nobody asks for it by a cycle: its steps alone say until when. */
export function reviewEntryOf(why: Why, row: ReviewRow, now: Whereabouts): InboxReviewEntry {
  const { review, plan, fiscalYear, version, matter, approval } = row;
  const item = { lead: approval.lead, reminders: {}, extendedTo: {} };
  const { reminded: _, ...standing } = briefStandingOf({ approval, item, cycle: null }, now);
  return {
    ...standing,
    review,
    plan,
    fiscalYear,
    title: `${fiscalYearLabel(fiscalYear)} 進捗状況報告書 第${version}版`,
    version,
    matter,
    why,
    returned: isOpen(approval) ? row.returned : null,
    round: approval.round,
    fingerprint: approval.fingerprint,
  };
}
