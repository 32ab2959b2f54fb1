import { isRefusal, type Refusal } from '@ayumi/kernel';
import type { ReviewEdition } from '@ayumi/plan';
import { ReviewEditionQuery, ReviewsQuery } from '@ayumi/plan/runtime';
import { type FileKind, PRINTERS_VERSION, printsOf, type PrintOptions } from '@ayumi/publishing/runtime';
import { CORRECTION_PATH, type SiteFile } from '@ayumi/publishing';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
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
  readonly files: readonly Pick<SiteFile, 'path' | 'bytes' | 'type'>[];
}

const KEPT_BYTES_AT_MOST = 64 * 1024 * 1024;

/** Prints what was frozen: one print at a time, since each takes a processor, and what was printed is kept a while. */
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
    const { files } = await this.made(standing, kind, async () => {
      const superseded = standing.superseded && { ...standing.superseded, href: null, corrections: [] };
      return [{ path: kind, type: '', bytes: await printsOf(standing.edition, { superseded }).file(kind) }];
    });
    return files[0]!.bytes;
  }

  async page(standing: Standing, path: string): Promise<Pick<SiteFile, 'type' | 'bytes'> | undefined> {
    const { edition, superseded } = standing;
    const { files } = await this.made(standing, 'page', () =>
      Promise.resolve(printsOf(edition, { superseded }).pages()),
    );
    return files.find((file) => file.path === path);
  }

  private made(standing: Standing, kind: FileKind | 'page', make: () => Promise<Made['files']>): Promise<Made> {
    const tag = this.tagOf(standing, kind);
    const found = tag && this.kept.get(tag);
    if (found) return Promise.resolve(found);
    return this.queue.run(async () => {
      // Whoever waited before us may have asked for the same.
      const meanwhile = tag && this.kept.get(tag);
      if (meanwhile) return meanwhile;
      const files = await make();
      const made = { files, size: files.reduce((sum, { bytes }) => sum + bytes.length, 0) };
      if (tag) this.kept.keep(tag, made);
      return made;
    });
  }
}

export const pagePath = (review: string, version: number, file = 'index.html'): string =>
  `/api/v1/reviews/${review}/outputs/page/${version === 0 ? 'draft' : `v${version}`}/${file}`;
