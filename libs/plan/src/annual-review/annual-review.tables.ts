import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { CurrentItem, CurrentMatter, CurrentPlan, CurrentTargetRevision } from '../current/current.entity';
import { isYearEnd, type AnnualReviewRows } from './annual-review.ground';

/** What the tables hold of a plan, read in one snapshot: the numbers of a report must agree with each other. */
export const annualReviewRowsIn = (database: DataSource, plan: string): Promise<AnnualReviewRows> =>
  database.transaction('REPEATABLE READ', async (rows) => ({
    plan: await rows.findOneBy(CurrentPlan, { plan }),
    items: await rows
      .createQueryBuilder(CurrentItem, 'row')
      .addSelect(['row.texts', 'row.assignments'])
      .where({ plan })
      .getMany(),
    matters: (
      await ofItems(rows.createQueryBuilder(CurrentMatter, 'row'), plan)
        .addSelect(['row.submitter', 'row.settlement', 'row.passes', 'row.reads'])
        .andWhere(`row.cycle like '%-year-end'`)
        .getMany()
    ).filter(isYearEnd),
    revisions: await ofItems(rows.createQueryBuilder(CurrentTargetRevision, 'row'), plan).getMany(),
  }));

const ofItems = <Row extends CurrentMatter | CurrentTargetRevision>(query: SelectQueryBuilder<Row>, plan: string) =>
  query.innerJoin(CurrentItem, 'item', 'item.item = row.item').where('item.plan = :plan', { plan });
