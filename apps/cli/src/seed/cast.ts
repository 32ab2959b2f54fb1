import { addDays, type Day } from '@ayumi/kernel';
import type { CastMember, Organisation } from './seed-files';

interface Tenure {
  readonly person: string;
  readonly post: string;
  readonly from: Day;
  readonly until: Day | null;
}

/** Who sits where, from the organisation's file: the seeds ask it before there is a directory to ask. */
export class Cast {
  private readonly tenures: readonly Tenure[];

  constructor(private readonly organisation: Organisation) {
    this.tenures = tenuresOf(organisation);
  }

  /** The holders of the post that an address means on a day, climbing to the unit above as the directory does. */
  holders(address: string, day: Day): readonly string[] {
    const [unit = '', name = ''] = address.split('/');
    for (let above: string | undefined = unit; above; above = this.parentOf(above)) {
      const post = `${above}/${name}`;
      if (!this.organisation.posts.some((each) => each.id === post)) continue;
      return this.tenures
        .filter((each) => each.post === post && each.from <= day && (each.until === null || day <= each.until))
        .map((each) => each.person);
    }
    return [];
  }

  member(person: string): CastMember | undefined {
    return this.organisation.people.find((each) => each.id === person);
  }

  private readonly parentOf = (unit: string) => this.organisation.units.find((each) => each.id === unit)?.parent;
}

export function tenuresOf({ people, transfers = [] }: Organisation): readonly Tenure[] {
  const left = (person: string, post: string) => transfers.find((each) => each.person === person && each.from === post);
  const first = people.flatMap((member) =>
    member.posts.map((post) => {
      const transfer = left(member.id, post);
      return { person: member.id, post, from: member.from, until: transfer ? addDays(transfer.on, -1) : null };
    }),
  );
  return [...first, ...transfers.map((each) => ({ person: each.person, post: each.to, from: each.on, until: null }))];
}
