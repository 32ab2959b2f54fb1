import { eraDay, fiscal, grouped } from '../words';

/** What one cell must say, in every output. */
export type Expected =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'number'; readonly value: number; readonly shown: string; readonly unit: string }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'year'; readonly year: number };

export type Holds = 'text' | 'count' | 'share' | 'money' | 'figure' | 'day' | 'year';

export interface Column {
  readonly heading: string;
  readonly holds: Holds;
  readonly group?: string;
  readonly unit?: string;
  /** Workbook and open data have the unit of figures in a column of its own. */
  readonly inBooksOnly?: boolean;
}

export interface Row {
  readonly cells: readonly Expected[];
  readonly isTotal?: boolean;
  /** `item/matter` of the approved report that the row stands on. */
  readonly paper?: string;
}

export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export const words = (text: string): Expected => ({ is: 'words', text });
export const nothing = words('');
export const count = (value: number): Expected => ({ is: 'number', value, shown: grouped(value, 0), unit: '' });
export const share = (tenth: number | null): Expected =>
  tenth === null ? words('－') : { is: 'number', value: tenth / 10, shown: `${grouped(tenth / 10, 1)}%`, unit: '%' };
export const money = (value: number): Expected => ({ is: 'number', value, shown: grouped(value, 0), unit: '千円' });
export const day = (iso: string): Expected => ({ is: 'day', day: iso });
export const year = (western: number): Expected => ({ is: 'year', year: western });

export const text = (heading: string): Column => ({ heading, holds: 'text' });
export const counts = (heading: string, group?: string): Column => ({ heading, holds: 'count', group });
export const yen = (heading: string, group?: string): Column => ({ heading, holds: 'money', unit: '千円', group });
export const days = (heading: string): Column => ({ heading, holds: 'day' });
export const years = (heading: string): Column => ({ heading, holds: 'year' });

/** As people read it. */
export function shown(cell: Expected): string {
  if (cell.is === 'words') return cell.text;
  if (cell.is === 'number') return cell.shown;
  return cell.is === 'day' ? eraDay(cell.day) : fiscal(cell.year);
}
