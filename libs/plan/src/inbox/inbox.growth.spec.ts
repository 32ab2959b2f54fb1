import { city, NOW } from '../../../directory/src/directory.examples';
import { ReadModelDesk } from '../read-models.desk';
import { InboxHandler } from './inbox.query';

const OVER = 20_000;

describe('the inbox of a city with many matters that are over', () => {
  let desk: ReadModelDesk;
  beforeAll(async () => {
    desk = await ReadModelDesk.open();
    await desk.owner.query(`insert into read.current_item
      (item, plan, no, chapter, title, lead, supporting, indicators, "annualPlan", "plannedEffects", reminders, "extendedTo",
       texts, assignments)
      select 'kodaira-r3.' || n, 'kodaira-r3', n, 1, '', 'zeimu', '[]', '{}', '{}', '{}', '{}', '{}', '[]', '[]'
        from generate_series(1, 2000) n`);
    await desk.owner.query(
      `insert into read.current_matter
      (key, item, matter, status, approval, kind, content, awaited, participants, owed, "toRead", since,
       returns, submitter, passes, reads)
      select n || '/m', 'kodaira-r3.' || n % 2000 + 1, 'm', 'settled', '{}', 'progress', '{}', '[]', '["tanaka"]', '[]', '[]',
             '2020-01-01T' || n, 0, '{}', '[]', '[]'
        from generate_series(1, $1::integer) n`,
      [OVER],
    );
    await desk.owner.query('vacuum analyze read.current_matter, read.current_item');
  }, 60_000);
  afterAll(() => desk.close());

  it('is found without reading all of them', async () => {
    const asked: [string, unknown[]][] = [];
    const query = desk.data.logger.logQuery.bind(desk.data.logger);
    desk.data.setOptions({ logging: ['query'] });
    desk.data.logger.logQuery = (sql, parameters) => void asked.push([sql, [parameters ?? []].flat()]);
    await new InboxHandler(desk.data, desk.directories).rowsOf({ city: 'kodaira', person: 'tanaka', at: NOW }, city());
    desk.data.logger.logQuery = query;
    const ofMatters = asked.filter(([sql]) => sql.includes('current_matter'));
    expect(ofMatters).toHaveLength(4);
    for (const [sql, parameters] of ofMatters) {
      const [{ 'QUERY PLAN': plan }] = await desk.data.query(`explain (format json) ${sql}`, parameters);
      expect(JSON.stringify(plan)).not.toMatch(/"Seq Scan"[^{}]*"current_matter"/);
    }
  });
});
