import { isRefusal, type Refusal } from '@ayumi/kernel';
import type { ReviewEdition } from '@ayumi/plan';
import { ReviewEditionQuery, ReviewsQuery } from '@ayumi/plan/runtime';
import { CORRECTION_PATH } from '@ayumi/publishing';
import {
  type FileKind,
  printApart,
  type PrintedFile,
  PRINTERS_VERSION,
  type PrintJob,
  type PrintOptions,
} from '@ayumi/publishing/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { INSTALLATION, type Installation } from '../http/tokens';
import { KeptBytes } from './kept-bytes';
import { OneAtATime } from './one-at-a-time';

/** A version, and the one that took its place. */
export interface Standing {
  readonly review: string;
  readonly edition: ReviewEdition;
  readonly superseded: PrintOptions['superseded'];
}

interface Made {
  readonly size: number;
  readonly files: readonly PrintedFile[];
}

const KEPT_BYTES_AT_MOST = 64 * 1024 * 1024;

/**
 * Prints what was frozen: in a process of its own, one print at a time, since each takes a processor; what was printed
 * is kept a while.
 */
@Injectable()
export class ReviewPrinting {
  private readonly queue = new OneAtATime();
  private readonly kept = new KeptBytes<Made>(KEPT_BYTES_AT_MOST);

  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** Refused: as by the review itself (`plan-unknown`, `year-not-in-plan`, unknown version). */
  async standing(review: string, wanted: number | null): Promise<Standing | Refusal> {
    const edition = await this.queries.execute(new ReviewEditionQuery(review, wanted));
    if (isRefusal(edition)) return edition;
    const { plan, fiscalYear } = edition.set;
    const answer = await this.queries.execute(new ReviewsQuery(plan, this.installation.clock.now()));
    if (isRefusal(answer)) return answer;
    const versions = answer.reviews.find((each) => each.fiscalYear === fiscalYear)?.versions ?? [];
    const later = versions.filter(({ version, publishedOn }) => publishedOn !== null && version > edition.version);
    const newest = edition.version === 0 ? undefined : later.at(-1);
    const superseded = newest && {
      version: newest.version,
      publishedOn: newest.publishedOn!,
      href: pagePath(review, newest.version),
      corrections: later.map(({ version }) => ({ version, href: pagePath(review, version, CORRECTION_PATH) })),
    };
    return { review, edition, superseded };
  }

  /** Null for a draft: its facts move with the log. Site and pages change when another version takes the place. */
  tagOf({ edition, superseded }: Standing, kind: FileKind | 'page'): string | null {
    if (edition.fingerprint === null) return null;
    const follows = kind === 'site' || kind === 'page' ? `.${superseded?.version ?? 0}` : '';
    return `${edition.fingerprint}.${edition.publishedOn ?? 'frozen'}.${kind}.${PRINTERS_VERSION}${follows}`;
  }

  async file(standing: Standing, kind: FileKind): Promise<Uint8Array> {
    const superseded = standing.superseded && { ...standing.superseded, href: null, corrections: [] };
    return (await this.made(standing, { edition: standing.edition, options: { superseded }, output: kind }))[0]!.bytes;
  }

  async page(standing: Standing, path: string): Promise<PrintedFile | undefined> {
    const { edition, superseded } = standing;
    const files = await this.made(standing, { edition, options: { superseded }, output: 'page' });
    return files.find((file) => file.path === path);
  }

  private async made(standing: Standing, job: PrintJob): Promise<readonly PrintedFile[]> {
    const key = this.tagOf(standing, job.output) ?? contentOf(job);
    const found = this.kept.get(key);
    if (found) return found.files;
    return this.queue.run(async () => {
      // Whoever waited before us may have asked for the same.
      const meanwhile = this.kept.get(key);
      if (meanwhile) return meanwhile.files;
      const files = await printApart(job);
      this.kept.keep(key, { files, size: files.reduce((sum, { bytes }) => sum + bytes.length, 0) });
      return files;
    });
  }
}

/** A draft has no fingerprint; each of its pages is asked for by itself, and all of them are printed at once. */
const contentOf = (job: PrintJob): string => createHash('sha256').update(serialize(job)).digest('hex');

export const pagePath = (review: string, version: number, file = 'index.html'): string =>
  `/api/v1/reviews/${review}/outputs/page/${version === 0 ? 'draft' : `v${version}`}/${file}`;
