import type { ItemState, ProgressMatter } from '@ayumi/plan';

export interface ReportedYear {
  readonly report: ProgressMatter;
  /** Submitted and on its way, not settled: it may still change. */
  readonly provisional: boolean;
}

/**
 * What counts of a year: the last report that was settled; while there is none, the last that is under way. What came
 * back to its drafter stands for nothing.
 */
export function reportedYear(item: ItemState, year: number): ReportedYear | null {
  const reports = Object.values(item.matters).filter(
    (matter): matter is ProgressMatter => matter.kind === 'progress' && matter.content.fiscalYear === year,
  );
  const last = (status: string) =>
    reports
      .filter(({ approval }) => approval.status === status)
      .toSorted((a, b) => (a.approval.submittedAt < b.approval.submittedAt ? -1 : 1))
      .at(-1);
  const [settled, underWay] = [last('settled'), last('in-progress')];
  const report = settled ?? underWay;
  return report ? { report, provisional: report !== settled } : null;
}
