import { DirectoryContexts } from '@ayumi/directory/runtime';
import type { EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE } from '@ayumi/event-sourcing/runtime';
import type { Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource, In } from 'typeorm';
import { cityOf } from '../item/item.ids';
import { rowsAsOf } from '../read-model/rows-as-of';
import { boardOf, boardRows, cycleOf, yearBefore, type BoardInput, type BoardRows } from './board';
import type { BoardAnswer } from './board.answer';
import { CurrentItem, CurrentMatter, CurrentPlan } from '../current/current.entity';
import { isProgress } from '../current/matter-row';
import { currentProjection } from '../current/current.projection';

/** Refused: `plan-unknown`, `cycle-unknown`. */
export class BoardQuery extends Query<BoardAnswer | Refusal> {
  constructor(readonly input: BoardInput) {
    super();
  }
}

@QueryHandler(BoardQuery)
export class BoardHandler implements IQueryHandler<BoardQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly database: DataSource,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ input }: BoardQuery): Promise<BoardAnswer | Refusal> {
    const directory = await this.directories.directoryOf(cityOf(input.plan));
    if (input.asOf === undefined) return boardOf(await this.rowsOf(input), input, directory);
    const rows = await rowsAsOf(this.store, currentProjection, input.plan, input.asOf);
    return boardOf(boardRows(rows), { ...input, at: input.asOf }, directory);
  }

  /** Three statements, however many items the plan has. */
  private async rowsOf({ plan: id, cycle: asked }: BoardInput): Promise<BoardRows> {
    const plan = await this.database.getRepository(CurrentPlan).findOneBy({ plan: id });
    if (!plan) return { plan, items: [], matters: [] };
    const cycle = cycleOf(plan.state, asked);
    const cycles = cycle ? [cycle.cycle, yearBefore(cycle)] : [];
    const [items, matters] = await Promise.all([
      this.database.getRepository(CurrentItem).findBy({ plan: id }),
      this.database
        .getRepository(CurrentMatter)
        .createQueryBuilder('matter')
        .innerJoin(CurrentItem, 'item', 'item.item = matter.item')
        .where({ cycle: In(cycles) })
        .andWhere('item.plan = :id', { id })
        .getMany(),
    ]);
    return { plan, items, matters: matters.filter(isProgress) };
  }
}
