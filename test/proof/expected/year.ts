import type { Item, Office, Report } from '../fold';
import type { Logged } from '../log';

/** What the review of one year looks at. */
export interface Year {
  readonly office: Office;
  readonly year: number;
  /** The year's edition: 0 is the draft. */
  readonly version: number;
  readonly cut: Logged;
  /** The review's own events up to the cut, and up to its publication. */
  readonly editorial: readonly Logged[];
  readonly approved: readonly Logged[];
  readonly frozen: Logged | null;
  readonly published: Logged | null;
  /** The office at the cut of the version before, for the list of corrections. */
  readonly before: Year | null;
}

/** Settled for the review: nothing of a later year is. */
export function settledOf({ year }: Pick<Year, 'year'>, item: Item, of = year): Report | null {
  const report = item.reports.get(`progress-${of}-year-end`);
  return of <= year && report?.settled ? report : null;
}

/** The last stage's word. */
export const ratingOf = (report: Report): string =>
  report.signed.findLast(({ data }) => data.assessment !== null)?.data.assessment ?? report.content.rating;

export const paperOf = (report: Report | null): string | undefined =>
  report ? `${report.item}/${report.matter}` : undefined;

export const scaleOf = ({ office }: Pick<Year, 'office'>, year: number) =>
  office.scales.findLast(({ fromYear }) => fromYear <= year)!.grades as readonly Grade[];

export interface Grade {
  readonly grade: string;
  readonly label: string;
  readonly meaning: string;
}

export const gradeName = (of: Year, grade: string): string =>
  `${grade} ${scaleOf(of, of.year).find((each) => each.grade === grade)!.label}`;

export const itemName = ({ data }: Item): string => `No.${data.no} ${data.title}`;
export const chapterName = ({ no, title }: { no: number; title: string }): string => `第${no}章 ${title}`;

/** Who was responsible when the report was submitted; who is, while nothing is settled. */
export function handsOf(of: Year, item: Item): { lead: string; supporting: string[] } {
  const at = settledOf(of, item)?.submitted.position ?? Infinity;
  const { lead, supporting } = item.leads.findLast(({ position }) => position < at)!.data;
  const name = (unit: string) => of.office.units.get(unit)!;
  return { lead: name(lead), supporting: supporting.map(name) };
}

export const priorityOf = ({ editorial }: Year, item: Item): string | undefined =>
  editorial.findLast(({ type }) => type === 'PrioritiesChosen')?.data.priorities[item.id];
