import { officeOf } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import {
  CalendarDay,
  KEBAB,
  line,
  OneOf,
  Shaped,
  StreamCommand,
  Text,
  Whole,
  type CommandTable,
  type ContextSource,
  type Envelope,
  type Sight,
} from '@ayumi/event-sourcing/runtime';
import { Injectable } from '@nestjs/common';
import { cityOf } from '../item/item.ids';
import { closeCycle, extendCycle, openCycle, registerPlan, type PlanContext } from './plan.decider';
import type { Chapter, CycleStage, PlanEvent, PlanFrame } from './plan.events';
import { AdoptRatingScale } from './plan.scale.bodies';
import { adoptRatingScale } from './plan.scale.decider';
import { planDecider, type PlanState } from './plan.state';

@Injectable()
export class PlanContexts implements ContextSource<PlanContext> {
  constructor(private readonly directories: DirectoryContexts) {}

  async contextFor({ id, actor, at }: Pick<Envelope, 'id' | 'actor' | 'at'>, sight?: Sight): Promise<PlanContext> {
    return { office: officeOf(await this.directories.directoryOf(cityOf(id), sight), actor, at) };
  }
}

/** From the plan's document only: no route at the door. */
export class RegisterPlan extends StreamCommand implements PlanFrame {
  title!: string;
  years!: readonly number[];
  chapters!: readonly Chapter[];
  items!: readonly number[];
}

export class OpenCycle extends StreamCommand {
  @Whole(2000, 2100, { about: '年度', example: 2024 }) fiscalYear!: number;
  @OneOf(['mid-year', 'year-end'], { about: '9月末か3月末か' }) stage!: CycleStage;
  @CalendarDay({ about: '提出期限', example: '2025-05-30' }) dueOn!: string;
}

export class ExtendCycle extends StreamCommand {
  @Shaped(KEBAB, { about: '照会', example: '2024-year-end' }) cycle!: string;
  @CalendarDay({ about: '新しい提出期限。今日以降で、今の期限より後', example: '2025-06-06' }) dueOn!: string;
  @Text({ about: '延ばす理由。必須' }) reason!: string;
}

export class CloseCycle extends StreamCommand {
  @Shaped(KEBAB, { about: '照会', example: '2024-year-end' }) cycle!: string;
}

export const planCommands: CommandTable<PlanState, PlanContext, PlanEvent> = {
  decider: planDecider,
  context: PlanContexts,
  lines: [
    line('adopt-rating-scale', AdoptRatingScale, adoptRatingScale, '評価区分を定める'),
    line('open-cycle', OpenCycle, openCycle, '照会を始める'),
    line('extend-cycle', ExtendCycle, extendCycle, '照会の期限を延ばす'),
    line('close-cycle', CloseCycle, closeCycle, '照会を締める'),
  ],
};

/** What only the command line may do: read the plan from its document. */
export const planTranscription: CommandTable<PlanState, PlanContext, PlanEvent> = {
  ...planCommands,
  lines: [line('register-plan', RegisterPlan, registerPlan, '計画書から計画を読み取る')],
};
