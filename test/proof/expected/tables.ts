import { countsTable } from './counts';
import { correction, opinions, revisions } from './editorial';
import { byItem, byYear, ofItem } from './effects';
import { chapters, itemList, itemTexts, late, priorities } from './items';
import { matrix, trend, yearOnYear } from './ratings';
import { assessmentList, assessmentTable, indicatorList, indicatorTables } from './sheets';
import { aboutApprovals, approvalList } from './signatures';
import type { Table } from './table';
import { unsettled } from './unsettled';
import { settledOf, type Year } from './year';

const filled = (tables: readonly Table[]): Table[] => tables.filter(({ rows }) => rows.length > 0);

/** The tables of the printed parts before and between the sheets, in their order. */
export const frontTables = (of: Year): Table[] =>
  filled([correction(of), matrix(of), unsettled(of), ...yearOnYear(of), trend(of), byYear(of), byItem(of), late(of), revisions(of), priorities(of)]); // prettier-ignore

export const chapterTables = (of: Year): Table[] => filled(chapters(of));

/** Of each item's sheet. */
export const sheetTables = (of: Year): Table[][] =>
  of.office.items.map((item) =>
    filled([
      ...indicatorTables(of, item),
      ...(settledOf(of, item) ? [assessmentTable(of, item), ofItem(of, item)] : []),
    ]),
  );

/** Of workbook and open data; the texts between the tables are in flow/report.ts. */
export const bookTables = (of: Year): Table[] =>
  filled([countsTable(of), ...frontTables(of), ...chapterTables(of), aboutApprovals(of), itemList(of), itemTexts(of), indicatorList(of), assessmentList(of), approvalList(of), opinions(of)]); // prettier-ignore
