import { createTestDatabase, type TestDatabase } from '@ayumi/event-sourcing/testing';
import { migrateCheckpoints, migrateEventLog } from '@ayumi/event-sourcing/runtime';
import { DataSource } from 'typeorm';
import { Office1763800000000 } from './account.migration';
import { SignInThrottle } from './sign-in-throttle';
import { Throttle1764600000000 } from './throttle.migration';

const limits = {
  windowSeconds: 900,
  perLoginAndAddress: 3,
  perAddress: 6,
  perLogin: 8,
  everywhere: 30,
  knownDays: 30,
};
const OFFICE = '192.0.2.10';

describe('Whoever guesses passwords', () => {
  let database: TestDatabase;
  let rows: DataSource;
  let throttle: SignInThrottle;

  beforeAll(async () => {
    database = await createTestDatabase();
    await migrateEventLog(database.ownerPool);
    await migrateCheckpoints(database.ownerPool);
    rows = await new DataSource({
      type: 'postgres',
      url: database.url,
      migrations: [Office1763800000000, Throttle1764600000000],
    }).initialize();
    await rows.runMigrations();
  });
  beforeEach(async () => {
    await rows.query('truncate office.sign_in_count');
    throttle = new SignInThrottle(rows, limits);
  });
  afterAll(async () => {
    await rows?.destroy();
    await database?.drop();
  });

  const times = async (count: number, login: (n: number) => string, address: (n: number) => string) => {
    const waits: (number | null)[] = [];
    for (let n = 0; n < count; n++) waits.push(await throttle.admit(login(n), address(n)));
    return waits;
  };
  const always = (text: string) => () => text;
  const elsewhere = (n: number) => `198.51.100.${n + 1}`;

  it('waits after three wrong ones of the same login from the same address, and is told how long', async () => {
    const [first, second, third, fourth] = await times(4, always('mayor'), always(OFFICE));
    expect([first, second, third]).toEqual([null, null, null]);
    expect(fourth).toBeGreaterThan(800);
    expect(fourth).toBeLessThanOrEqual(900);
  });

  it('gains nothing by asking at once, nor by asking two processes', async () => {
    const other = new SignInThrottle(rows, limits);
    const waits = await Promise.all(
      Array.from({ length: 12 }, (_, n) => [throttle, other][n % 2]!.admit('mayor', OFFICE)),
    );
    expect(waits.filter((wait) => wait === null)).toHaveLength(3);
  });

  it('is not charged for a breakdown, and what others were charged stays', async () => {
    await times(2, always('clerk'), always(OFFICE));
    for (let n = 0; n < 9; n++) {
      expect(await throttle.admit('mayor', OFFICE)).toBeNull();
      await throttle.takeBack('mayor', OFFICE);
    }
    expect(await times(5, (n) => `other${n}`, always(OFFICE))).toEqual([null, null, null, null, expect.any(Number)]);
  });

  it('is let in again when the time is over', async () => {
    await times(4, always('mayor'), always(OFFICE));
    await rows.query(`update office.sign_in_count set since = since - interval '901 seconds'`);
    expect(await throttle.admit('mayor', OFFICE)).toBeNull();
  });

  it('cannot try one password on everybody from one address, IPv6 neighbours included', async () => {
    const waits = await times(
      7,
      (n) => `login-${n}`,
      (n) => `2001:db8::${n + 1}`,
    );
    expect(waits.findIndex((wait) => wait !== null)).toBe(6);
    expect(await throttle.admit('login-8', '2001:db8:0:1::1')).toBeNull();
  });

  it('cannot spread one login over many addresses', async () => {
    const waits = await times(9, always('mayor'), elsewhere);
    expect(waits.findIndex((wait) => wait !== null)).toBe(8);
  });

  it("does not keep the mayor from his own machine, in whoever's name he fails", async () => {
    await throttle.admit('mayor', OFFICE);
    await throttle.forgive('mayor', OFFICE);
    await times(40, (n) => (n % 2 ? 'mayor' : `login-${n}`), elsewhere);
    expect(await throttle.admit('mayor', '203.0.113.9')).not.toBeNull();
    expect(await throttle.admit('mayor', OFFICE)).toBeNull();
  });

  it('meets a ceiling for the whole house', async () => {
    const waits = await times(31, (n) => `login-${n}`, elsewhere);
    expect(waits.findIndex((wait) => wait !== null)).toBe(30);
  });

  it('who was right is not counted', async () => {
    for (let n = 0; n < 12; n++) {
      expect(await throttle.admit('suzuki', OFFICE)).toBeNull();
      await throttle.forgive('suzuki', OFFICE);
    }
  });
});
