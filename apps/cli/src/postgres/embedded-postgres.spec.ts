import { rmSync, statSync, writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres';
import { isAlive } from './postmaster';
import { freshFolder, openHouse, query, type House } from './testing/house';

const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, log: () => undefined });
const notes = (url: string) => query<{ text: string }>(url, 'SELECT text FROM note');
const write = (url: string) => query(url, "CREATE TABLE note (text text); INSERT INTO note VALUES ('髙橋 𠮷野')");

let dataDir: string;
let houses: House[];

const open = async (role: 'start' | 'command'): Promise<House> => {
  const house = await openHouse(dataDir, role);
  houses.push(house);
  return house;
};

beforeEach(() => {
  dataDir = freshFolder();
  houses = [];
});

afterEach(async () => {
  for (const house of houses) await house.kill();
  for (const pid of new Set(houses.map((house) => house.pid))) if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('Given an empty data folder', () => {
  it('when the house is started, stopped and started again, then the rows are there and names are whole', async () => {
    const first = await start(dataDir);
    await write(first.url);
    await first.stop();
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);

    const second = await start(dataDir);
    expect(await notes(second.url)).toEqual([{ text: '髙橋 𠮷野' }]);
    await second.stop();
  });

  it('when it is started, then only this machine and only the password gets in, and order is by code point', async () => {
    const postgres = await start(dataDir);
    const [settings] = await query(
      postgres.url,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
              current_setting('fsync') AS fsync, datlocprovider AS provider, datlocale AS locale,
              pg_encoding_to_char(encoding) AS encoding, (SELECT bool_and(auth_method = 'scram-sha-256') FROM pg_hba_file_rules) AS scram
       FROM pg_database WHERE datname = current_database()`,
    );
    expect(settings).toEqual({
      listens: '127.0.0.1',
      sockets: '',
      fsync: 'on',
      provider: 'b',
      locale: 'C.UTF-8',
      encoding: 'UTF8',
      scram: true,
    });
    expect(statSync(path.join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    await postgres.stop();
  });

  it('when two commands come at once, then both work on one server, and the last to leave stops it', async () => {
    const [one, other] = await Promise.all([open('command'), open('command')]);
    expect(other.pid).toBe(one.pid);

    await one.leave();
    expect(await query(other.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await other.leave();
    expect(isAlive(one.pid)).toBe(false);
  });
});

describe('Given a house that was killed with kill -9', () => {
  it('when it is started again, then it takes over the server left behind, the rows are there, and it stops the server at its end', async () => {
    const killed = await open('start');
    await write(killed.url);
    await killed.kill();
    expect(isAlive(killed.pid)).toBe(true);

    const again = await open('start');
    expect(again.pid).toBe(killed.pid);
    expect(await notes(again.url)).toEqual([{ text: '髙橋 𠮷野' }]);
    await again.leave();
    expect(isAlive(again.pid)).toBe(false);
  });

  it('when the server was killed too, then it recovers and the rows are there', async () => {
    const killed = await open('start');
    await write(killed.url);
    await killed.kill();
    process.kill(killed.pid, 'SIGKILL');

    const again = await open('start');
    expect(again.pid).not.toBe(killed.pid);
    expect(await notes(again.url)).toEqual([{ text: '髙橋 𠮷野' }]);
  });

  it('when the number of the dead server belongs to another process by now, then it starts all the same', async () => {
    const killed = await open('start');
    await write(killed.url);
    await killed.kill();
    process.kill(killed.pid, 'SIGKILL');
    const pidFile = path.join(dataDir, 'postgres', 'postmaster.pid');
    writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, `${process.ppid}`));

    const again = await open('start');
    expect(await notes(again.url)).toHaveLength(1);
  });

  it('when a command comes next, then it works on the server left behind and stops it', async () => {
    const killed = await open('start');
    await killed.kill();

    const command = await open('command');
    expect(command.pid).toBe(killed.pid);
    await command.leave();
    expect(isAlive(killed.pid)).toBe(false);
  });
});

describe('Given a house that is running', () => {
  it('when a second one is started on the same data, then it is refused in one line that names the process, and the first goes on', async () => {
    const first = await open('start');
    await expect(start(dataDir)).rejects.toThrow(
      `Ayumi is already running on ${dataDir} (process ${first.process.pid}). Stop it first`,
    );
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('when a command comes and goes, then it uses the same server and leaves it running', async () => {
    const first = await open('start');
    const command = await open('command');
    expect(command.pid).toBe(first.pid);

    await command.leave();
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('Given a command that is running', () => {
  it('when the house is started, then it is asked to wait', async () => {
    const command = await open('command');
    await expect(start(dataDir)).rejects.toThrow(
      `A command (process ${command.process.pid}) is working on ${dataDir}.`,
    );
  });
});
