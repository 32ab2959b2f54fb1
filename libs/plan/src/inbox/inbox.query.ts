import { ENDINGS } from '@ayumi/approval';
import { addressesOf, standInFor, type DirectoryState, type StandIn } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { dayOf } from '@ayumi/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Brackets, DataSource, In } from 'typeorm';
import { progressMatter } from '../item/item.progress.decider';
import { openCycles } from '../plan/plan.state';
import { inboxOf, MOST_DONE, type InboxInput, type InboxRows } from './inbox';
import type { InboxAnswer } from './inbox.answer';
import { CurrentItem, CurrentMatter, CurrentPlan, CurrentReview, CurrentReviewYear } from '../current/current.entity';

export class InboxQuery extends Query<InboxAnswer> {
  constructor(readonly input: InboxInput) {
    super();
  }
}

@QueryHandler(InboxQuery)
export class InboxHandler implements IQueryHandler<InboxQuery> {
  constructor(
    private readonly database: DataSource,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ input }: InboxQuery): Promise<InboxAnswer> {
    const directory = await this.directories.directoryOf(input.city);
    return inboxOf(await this.rowsOf(input, directory), input, directory);
  }

  /** Everything that may concern the person. */
  rowsOf(input: InboxInput, directory: DirectoryState): Promise<InboxRows> {
    const day = dayOf(input.at);
    const addresses = addressesOf(directory, input.person, day);
    return this.rowsFor(input, addresses, standInFor(directory, input.person, day));
  }

  /** Nine statements, whatever they find. They choose too much rather than too little: the rule is in `inboxOf`. */
  private async rowsFor(
    { city, person }: InboxInput,
    addresses: readonly string[],
    { unmanned, below, people }: StandIn,
  ): Promise<InboxRows> {
    const prefix = `${city}-`;
    const units = addresses.filter((each) => each.endsWith('/clerk')).map((each) => each.slice(0, -'/clerk'.length));
    const plans = await this.ofCity(CurrentPlan, prefix).getMany();
    const asked = plans.flatMap(({ state }) => openCycles(state)).map(({ cycle }) => progressMatter(cycle));
    const [mine, begun, open, over, reading, reviews, reviewYears] = await Promise.all([
      this.ofCity(CurrentItem, prefix).andWhere('each.lead = any(:units)', { units }).getMany(),
      this.mattersOf(prefix)
        .andWhere('item.lead = any(:units)', { units })
        .andWhere({ matter: In(asked) })
        .getMany(),
      this.mattersOf(prefix)
        .andWhere({ status: In(['in-progress', 'returned', 'recalled']) })
        .andWhere(
          new Brackets((either) =>
            either
              .where(TOOK_PART)
              .orWhere(isMeant('awaited', 'addresses'))
              .orWhere('item.lead = any(:units)')
              .orWhere(isMeant('awaited', 'unmanned'))
              .orWhere(`${isMeant('awaited', 'below')} and ${MADE_BY}`),
          ),
        )
        .setParameters({ person, units, addresses, unmanned, below, people })
        .getMany(),
      this.mattersOf(prefix)
        .andWhere({ status: In([...ENDINGS]) })
        .andWhere(TOOK_PART, { person })
        .orderBy('matter.since', 'DESC')
        .limit(MOST_DONE)
        .getMany(),
      this.mattersOf(prefix)
        .andWhere(TO_BE_READ)
        .andWhere(new Brackets((either) => either.where(OWED).orWhere(isMeant('toRead', 'addresses'))))
        .setParameters({ person, addresses })
        .getMany(),
      // A handful for each plan: one for each year and version.
      this.ofCity(CurrentReview, prefix).getMany(),
      this.ofCity(CurrentReviewYear, prefix).getMany(),
    ]);
    const matters = new Map([...begun, ...open, ...over, ...reading].map((row) => [row.key, row]));
    const known = new Set(mine.map(({ item }) => item));
    const spokenOf = reviewYears.flatMap(({ state }) => state.editorial.opinions.flatMap(({ item }) => item ?? []));
    const named = [...[...matters.values()].map(({ item }) => item), ...spokenOf];
    const others = new Set(named.filter((item) => !known.has(item)));
    const theirs = await this.database.getRepository(CurrentItem).findBy({ item: In([...others]) });
    return { plans, items: [...mine, ...theirs], matters: [...matters.values()], reviews, reviewYears };
  }

  private ofCity<Row extends CurrentPlan | CurrentItem | CurrentReview | CurrentReviewYear>(
    rows: new () => Row,
    prefix: string,
  ) {
    return this.database
      .getRepository(rows)
      .createQueryBuilder('each')
      .where('starts_with(each.plan, :prefix)', { prefix });
  }

  private mattersOf(prefix: string) {
    return this.database
      .getRepository(CurrentMatter)
      .createQueryBuilder('matter')
      .innerJoin(CurrentItem, 'item', 'item.item = matter.item')
      .where('starts_with(item.plan, :prefix)', { prefix });
  }
}

const TOOK_PART = 'jsonb_exists(matter.participants, :person)';

/** Says nothing new, but lets the index choose the few that anybody has to read. */
const TO_BE_READ = `(matter.owed <> '[]' or matter.toRead <> '[]')`;

const OWED = 'jsonb_exists(matter.owed, :person)';
const MADE_BY = `jsonb_exists_any(matter.approval -> 'makers', :people)`;

/** `lead/chief` of a matter is the chief of the unit that leads its item now. */
const isMeant = (posts: 'awaited' | 'toRead', addresses: string): string =>
  `exists (select from jsonb_array_elements_text(matter.${posts}) as post
  where case when post like 'lead/%' then item.lead || substr(post, 5) else post end = any(:${addresses}))`;
