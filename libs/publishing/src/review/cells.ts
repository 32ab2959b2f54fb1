import type { Day } from '@ayumi/kernel';
import { NO_TARGET, type Figure, type SheetEffect } from '@ayumi/plan';
import type { Cell, Paper } from './review.document';
import { itemName } from './review.words';

export const text = (words: string, paper?: Paper): Cell => ({ is: 'text', text: words, ...(paper && { paper }) });

/** Nothing was written: there is no such fact, and no empty string that looks like one. */
export const textOrNone = (words: string | null, paper?: Paper): Cell => (words ? text(words, paper) : NONE);

/** The name of an item, which leads to its sheet. */
export const itemCell = (named: { readonly item: string; readonly no: number; readonly title: string }): Cell => ({
  is: 'text',
  text: itemName(named),
  item: named.item,
});

export const count = (value: number): Cell => ({ is: 'count', value });

export const countOrNone = (value: number | null): Cell => (value === null ? NONE : count(value));

export const share = (percent: number | null): Cell => ({ is: 'share', percent });

export const money = (thousandYen: number | null, paper?: Paper): Cell => ({
  is: 'money',
  thousandYen,
  ...(paper && { paper }),
});

/** Nothing planned is nothing; an effect of which nobody knows how much is 金額不明. */
export const plannedCell = ({ plannedThousandYen, isPlannedUnknown }: SheetEffect): Cell =>
  plannedThousandYen === null && !isPlannedUnknown ? NONE : money(plannedThousandYen);

export interface Measured {
  readonly unit: string;
  readonly decimals: number;
}

export const figure = (value: Figure, { unit, decimals }: Measured, paper?: Paper): Cell => ({
  is: 'figure',
  figure: value,
  unit,
  decimals,
  ...(paper && { paper }),
});

/** A year without a target has none; that is not a field that somebody left blank. */
export const targetCell = (target: Figure, measured: Measured, paper?: Paper): Cell =>
  target.is === 'blank' ? text(NO_TARGET, paper) : figure(target, measured, paper);

export const day = (value: Day): Cell => ({ is: 'day', day: value });

export const year = (value: number): Cell => ({ is: 'year', year: value });

export const NONE: Cell = { is: 'none' };
