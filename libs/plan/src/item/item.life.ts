import { lastDayOfFiscalYear, type Day } from '@ayumi/kernel';
import type { Cycle } from '../plan/plan.state';
import type { ItemState } from './item.state';

/** 基準日: the day that the reports of a cycle speak of. */
export const referenceDayOf = ({ fiscalYear, stage }: Pick<Cycle, 'fiscalYear' | 'stage'>): Day =>
  stage === 'year-end' ? lastDayOfFiscalYear(fiscalYear) : `${fiscalYear}-09-30`;

/** Whether a cycle asks the item at all: what was stopped by the day that the reports speak of is asked for nothing. */
export const isAsked = ({ stopped }: Pick<ItemState, 'stopped'>, cycle: Pick<Cycle, 'fiscalYear' | 'stage'>): boolean =>
  stopped === null || stopped.on > referenceDayOf(cycle);
