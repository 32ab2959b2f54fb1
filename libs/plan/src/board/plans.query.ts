import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { newestFirst, shownCycle } from './board';
import { CurrentPlan } from '../current/current.entity';
import type { PlansAnswer } from './plans.answer';

/** Which plans and cycles there are: what a screen must know before it can ask for a board. */
export class PlansQuery extends Query<PlansAnswer> {
  constructor(readonly city: string) {
    super();
  }
}

@QueryHandler(PlansQuery)
export class PlansHandler implements IQueryHandler<PlansQuery> {
  constructor(private readonly database: DataSource) {}

  async execute({ city }: PlansQuery): Promise<PlansAnswer> {
    const rows = await this.database
      .getRepository(CurrentPlan)
      .createQueryBuilder('each')
      .where('starts_with(each.plan, :prefix)', { prefix: `${city}-` })
      .getMany();
    const plans = rows
      .filter(({ state }) => state.frame !== null)
      .toSorted((a, b) => (b.state.frame!.years[0] ?? 0) - (a.state.frame!.years[0] ?? 0))
      .map(({ plan, state }) => ({
        plan,
        title: state.frame!.title,
        cycles: newestFirst(state).map(shownCycle),
      }));
    return { plans };
  }
}
