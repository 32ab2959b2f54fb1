import type { Instant } from '@ayumi/kernel';
import { isRefusal, type Refusal } from '@ayumi/kernel';
import type { ReviewEdition } from '@ayumi/plan';
import { REVIEW_ID, type ReviewSummary, ReviewEditionQuery, ReviewsQuery } from '@ayumi/plan/runtime';
import type { QueryBus } from '@nestjs/cqrs';
import { OperatorError } from '../operator-error';

export interface Wanted {
  readonly plan: string;
  readonly year: string;
  /** As typed; without it the newest published version, else the newest frozen one, else the draft. */
  readonly version?: string;
  readonly draft?: boolean;
}

export interface Found {
  readonly edition: ReviewEdition;
  /** The newest published version, where it is a later one. */
  readonly newest: { readonly version: number; readonly publishedOn: string } | null;
}

/** The edition that was asked for; every way not to find it says what there is instead. */
export async function whichEdition(queries: QueryBus, wanted: Wanted, at: Instant): Promise<Found> {
  const review = `${wanted.plan}.${wanted.year}`;
  if (!REVIEW_ID.test(review))
    throw new OperatorError(
      `"${wanted.plan} ${wanted.year}" is no review: name a plan and a fiscal year, e.g. kodaira-r3 2024.`,
    );
  if (wanted.draft && wanted.version !== undefined)
    throw new OperatorError('--draft and --version exclude each other: a draft has no version yet.');
  const summary = await summaryOf(queries, wanted, at);
  const version = versionOf(wanted, summary);
  const edition = await queries.execute(new ReviewEditionQuery(review, version));
  if (isRefusal(edition)) throw new OperatorError(`${review} cannot be printed: ${refused(edition)}.`);
  const newest = published(summary).at(-1);
  return {
    edition: wanted.draft ? edition : settledOnly(edition, review),
    newest: newest && version !== null && newest.version > version ? newest : null,
  };
}

async function summaryOf(queries: QueryBus, { plan, year }: Wanted, at: Instant): Promise<ReviewSummary> {
  const answer = await queries.execute(new ReviewsQuery(plan, at));
  if (isRefusal(answer))
    throw new OperatorError(
      `There is no plan "${plan}" here. Import one with import-plan, or check AYUMI_DATA and DATABASE_URL.`,
    );
  const summary = answer.reviews.find(({ fiscalYear }) => fiscalYear === Number(year));
  if (summary) return summary;
  const years = answer.reviews.map(({ fiscalYear }) => fiscalYear).join(', ');
  throw new OperatorError(`${year} is no fiscal year of ${plan}; its years are ${years}.`);
}

/** Null for the draft: asked for, or all that there is. */
function versionOf({ plan, year, version, draft }: Wanted, summary: ReviewSummary): number | null {
  if (draft) return null;
  if (version === undefined) return (published(summary).at(-1) ?? summary.versions.at(-1))?.version ?? null;
  const found = summary.versions.find((each) => String(each.version) === version);
  if (found) return found.version;
  throw new OperatorError(`${plan} ${year} has no version "${version}"${known(summary)}.`);
}

const published = ({ versions }: ReviewSummary) =>
  versions.flatMap(({ version, publishedOn }) => (publishedOn === null ? [] : [{ version, publishedOn }]));

const known = ({ versions }: ReviewSummary): string =>
  versions.length === 0
    ? '; no version was frozen yet'
    : `; there is ${versions.map(({ version, publishedOn }) => `version ${version} (${publishedOn === null ? 'frozen, not published' : `published on ${publishedOn}`})`).join(', ')}`;

/** A frozen version without a single settled report would be a report about nothing. */
function settledOnly(edition: ReviewEdition, review: string): ReviewEdition {
  if (edition.set.counts.settled > 0) return edition;
  throw new OperatorError(
    `Nothing of ${review} is settled, so there is nothing to report. Use --draft to see what is missing.`,
  );
}

const refused = ({ refused: code, with: facts }: Refusal): string => `${code} ${JSON.stringify(facts ?? {})}`;
