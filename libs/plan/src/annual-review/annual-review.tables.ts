import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { AnnualReviewItem, AnnualReviewMatter, AnnualReviewPlan, AnnualReviewRevision } from './annual-review.entity';
import type { AnnualReviewRows } from './annual-review.ground';

/** What the tables hold of a plan, read in one snapshot: the numbers of a report must agree with each other. */
export const annualReviewRowsIn = (database: DataSource, plan: string): Promise<AnnualReviewRows> =>
  database.transaction('REPEATABLE READ', async (rows) => ({
    plan: await rows.findOneBy(AnnualReviewPlan, { plan }),
    items: await rows.findBy(AnnualReviewItem, { plan }),
    matters: await ofItems(rows.createQueryBuilder(AnnualReviewMatter, 'row'), plan).getMany(),
    revisions: await ofItems(rows.createQueryBuilder(AnnualReviewRevision, 'row'), plan).getMany(),
  }));

const ofItems = <Row extends AnnualReviewMatter | AnnualReviewRevision>(query: SelectQueryBuilder<Row>, plan: string) =>
  query.innerJoin(AnnualReviewItem, 'item', 'item.item = row.item').where('item.plan = :plan', { plan });
