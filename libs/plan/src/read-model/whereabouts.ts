import { holdersOf, postAt, type DirectoryState } from '@ayumi/directory';
import { dayOf, type Day, type Instant } from '@ayumi/kernel';
import type { Holder } from './standing.answer';

/** The organisation on one day, asked about the same few posts again and again. */
export class Whereabouts {
  readonly day: Day;
  private readonly known = new Map<string, Holder>();

  constructor(
    private readonly directory: DirectoryState,
    at: Instant,
  ) {
    this.day = dayOf(at);
  }

  /** Who answers for an address (`shuunou/manager`) now; nobody where the post is vacant or does not exist. */
  holderOf(address: string): Holder {
    const known = this.known.get(address);
    if (known) return known;
    const post = postAt(this.directory, address);
    const people = post ? holdersOf(this.directory, post.post, this.day) : [];
    const holder: Holder = {
      address,
      post: post?.post ?? null,
      title: post?.title ?? address,
      unit: post?.unit ?? null,
      unitName: post ? this.unitName(post.unit) : null,
      people: people.map(({ person, name }) => ({ person, name })),
      vacant: people.length === 0,
    };
    this.known.set(address, holder);
    return holder;
  }

  unitName(unit: string): string {
    return this.directory.units[unit]?.name ?? unit;
  }
}
