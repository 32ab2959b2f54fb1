import { DirectoryContexts } from '@ayumi/directory/runtime';
import { refuse, type Refusal } from '@ayumi/kernel';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { cityOf } from '../item/item.ids';
import { nextCycle, openable } from '../plan/next-cycle';
import { ruleInWords } from '../rating/rule-in-words';
import { newestFirst } from './board';
import { CurrentItem, CurrentPlan } from '../current/current.entity';
import type { PlanAnswer } from './plan.answer';

/** One plan with its frame, scales, cycles and items. Refused: `plan-unknown`. */
export class PlanQuery extends Query<PlanAnswer | Refusal> {
  constructor(readonly plan: string) {
    super();
  }
}

@QueryHandler(PlanQuery)
export class PlanHandler implements IQueryHandler<PlanQuery> {
  constructor(
    private readonly database: DataSource,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ plan }: PlanQuery): Promise<PlanAnswer | Refusal> {
    const row = await this.database.getRepository(CurrentPlan).findOneBy({ plan });
    if (!row?.state.frame) return refuse('plan-unknown', { plan });
    const { state } = row;
    const [items, { units }] = await Promise.all([
      this.database.getRepository(CurrentItem).findBy({ plan }),
      this.directories.directoryOf(cityOf(plan)),
    ]);
    const { title, years, chapters } = row.state.frame;
    return {
      plan,
      title,
      years: [...years],
      chapters: [...chapters],
      items: items
        .toSorted((a, b) => a.no - b.no)
        .map(({ item, no, chapter, title: name, lead, indicators, annualPlan }) => ({
          item,
          no,
          chapter,
          title: name,
          lead,
          leadName: lead && (units[lead]?.name ?? lead),
          indicators: Object.keys(indicators).length,
          plannedYears: Object.keys(annualPlan).map(Number),
        })),
      scales: state.scales
        .toSorted((a, b) => b.fromYear - a.fromYear)
        .map(({ fromYear, grades, rule = null }) => ({
          fromYear,
          grades: [...grades],
          rule,
          ruleWords: rule && ruleInWords(rule, grades),
        })),
      cycles: newestFirst(state).map(({ cycle, fiscalYear, stage, dueOn, openedAt, closedAt }) => ({
        cycle,
        fiscalYear,
        stage,
        dueOn,
        openedAt,
        closedAt,
      })),
      nextCycle: nextCycle(state),
      openable: [...openable(state)],
    };
  }
}
