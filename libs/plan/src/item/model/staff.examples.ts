import type { DirectoryEvent } from '@ayumi/directory';
import type { Told } from '@ayumi/event-sourcing';
import type { Day } from '@ayumi/kernel';

/** The model's own register of the city: who held what on which day, who was away, and for whom anybody might stand in. */
export class Staff {
  readonly names = new Map<string, string>();
  readonly unitNames = new Map<string, string>();
  readonly posts = new Map<string, { readonly unit: string; readonly rank: string; readonly title: string }>();
  private readonly parents = new Map<string, string | null>();
  private readonly duties = new Map<string, string | null>();
  private readonly deputies = new Map<string, readonly string[]>();
  private readonly served: { person: string; post: string; from: Day; until: Day }[] = [];
  private readonly gone = new Map<string, { person: string; from: Day; until: Day }>();
  private readonly stand = new Map<
    string,
    { principal: string; delegate: string; post: string; from: Day; until: Day }
  >();

  tell({ type, data }: Told<DirectoryEvent>): void {
    if (type === 'UnitEstablished') {
      this.unitNames.set(data.unit, data.name);
      this.parents.set(data.unit, data.parent);
      this.duties.set(data.unit, data.duty);
    }
    if (type === 'PostEstablished') this.posts.set(data.post, data);
    if (type === 'PersonRegistered') this.names.set(data.person, data.name);
    if (type === 'PersonAppointed') this.served.push({ ...data, until: '9999-12-31' });
    if (type === 'AppointmentEnded')
      for (const each of this.served)
        if (each.person === data.person && each.post === data.post && each.until === '9999-12-31')
          each.until = data.until;
    if (type === 'AbsenceRegistered') this.gone.set(data.absence, data);
    if (type === 'AbsenceCancelled') this.gone.delete(data.absence);
    if (type === 'DelegationGranted') this.stand.set(data.delegation, data);
    if (type === 'DelegationRevoked') this.stand.delete(data.delegation);
    if (type === 'DeputiesNamed') this.deputies.set(data.post, data.deputies);
  }

  /** The post that an address means: of that unit, or of the nearest one above that has such a post. */
  meant(address: string): string | null {
    const name = address.slice(address.indexOf('/') + 1);
    const unit = this.above(address.slice(0, address.indexOf('/'))).find((each) => this.posts.has(`${each}/${name}`));
    return unit === undefined ? null : `${unit}/${name}`;
  }

  holders(address: string, day: Day): readonly string[] {
    const post = this.meant(address);
    return this.served.filter((each) => each.post === post && within(each, day)).map(({ person }) => person);
  }

  holds(person: string, address: string, day: Day): boolean {
    return this.holders(address, day).includes(person);
  }

  isAway(person: string, day: Day): boolean {
    return [...this.gone.values()].some((each) => each.person === person && within(each, day));
  }

  isVacant(address: string, day: Day): boolean {
    return this.holders(address, day).length === 0;
  }

  /** 不在 is not 欠員: the post is held, and nobody who holds it is there. */
  isAbsent(address: string, day: Day): boolean {
    return !this.isVacant(address, day) && this.holders(address, day).every((each) => this.isAway(each, day));
  }

  /** Whose delegate the person is for the post on that day: of those who hold it themselves, never of a delegate. */
  principals(person: string, address: string, day: Day): readonly string[] {
    if (!this.takesPart(person, day)) return [];
    return [...this.stand.values()]
      .filter((each) => each.delegate === person && each.post === this.meant(address) && within(each, day))
      .filter((each) => this.holds(each.principal, each.post, day))
      .map(({ principal }) => principal);
  }

  /** By the post or by delegation. */
  actsFor(person: string, address: string, day: Day): boolean {
    if (!this.takesPart(person, day)) return false;
    return this.holds(person, address, day) || this.principals(person, address, day).length > 0;
  }

  /** Auditors and administrators write and approve nothing; who has no post neither. */
  takesPart(person: string, day: Day): boolean {
    const ranks = this.ranks(person, day);
    return ranks.length > 0 && !ranks.some((rank) => ['auditor', 'administrator'].includes(rank));
  }

  /** The deputy of the day: a holder of the first named post that anybody is there for, if he is there himself. */
  deputises(person: string, address: string, day: Day): boolean {
    const named = this.deputies.get(this.meant(address) ?? '') ?? [];
    const turn = named.find((each) => this.holders(each, day).some((one) => !this.isAway(one, day)));
    return turn !== undefined && this.holds(person, turn, day) && !this.isAway(person, day);
  }

  isSuperior(person: string, address: string, day: Day): boolean {
    const post = this.posts.get(this.meant(address) ?? '');
    if (!post || this.isAway(person, day) || this.holds(person, address, day)) return false;
    const over = this.above(post.unit);
    return this.postsHeld(person, day).some(
      (mine) => over.includes(mine.unit) && height(mine.rank) > height(post.rank) && height(post.rank) >= 0,
    );
  }

  plans(person: string, day: Day): boolean {
    return (
      person === 'operator' || this.postsHeld(person, day).some(({ unit }) => this.duties.get(unit) === 'planning')
    );
  }

  managesPlanning(person: string, day: Day): boolean {
    return this.postsHeld(person, day).some(
      ({ unit, rank }) => rank === 'manager' && this.duties.get(unit) === 'planning',
    );
  }

  private postsHeld(person: string, day: Day) {
    return this.served
      .filter((each) => each.person === person && within(each, day))
      .flatMap(({ post }) => this.posts.get(post) ?? []);
  }

  private ranks(person: string, day: Day): readonly string[] {
    return this.postsHeld(person, day).map(({ rank }) => rank);
  }

  private above(unit: string): readonly string[] {
    const parent = this.parents.get(unit);
    return parent ? [unit, ...this.above(parent)] : [unit];
  }
}

const within = ({ from, until }: { from: Day; until: Day }, day: Day): boolean => from <= day && day <= until;

const height = (rank: string): number =>
  ['clerk', 'chief', 'manager', 'director', 'deputy-mayor', 'mayor'].indexOf(rank);
