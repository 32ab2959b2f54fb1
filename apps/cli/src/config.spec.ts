import path from 'node:path';
import { plainDoor } from '../../api/src/http/door-settings';
import { defaultLimits } from '../../api/src/http/limits';
import { readConfig } from './config';
import { OperatorError } from './operator-error';

describe('Given nothing in the environment', () => {
  it('then Ayumi listens on loopback port 3000, keeps its data in .data and plays the demo', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: path.resolve('.data'),
      seed: 'demo',
      seedGiven: false,
      databaseUrl: undefined,
      eventStoreUrl: undefined,
      sealKeyFile: path.resolve('.data/seal.key'),
      url: 'http://127.0.0.1:3000',
      password: undefined,
      door: plainDoor,
    });
  });

  it('then the configuration cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});

describe('Given values in the environment', () => {
  it('then they are used', () => {
    expect(
      readConfig({
        PORT: '8080',
        AYUMI_HOST: '0.0.0.0',
        AYUMI_DATA: '/var/lib/ayumi',
        AYUMI_SEED: 'none',
        DATABASE_URL: 'postgres://a:b@db/ayumi',
        AYUMI_TRUSTED_PROXIES: '10.0.0.5, 172.16.0.0/12,2001:db8::/32',
        AYUMI_COMMANDS_PER_MINUTE: '60',
      }),
    ).toEqual({
      port: 8080,
      host: '0.0.0.0',
      dataDir: '/var/lib/ayumi',
      seed: 'none',
      seedGiven: true,
      databaseUrl: 'postgres://a:b@db/ayumi',
      eventStoreUrl: undefined,
      url: 'http://127.0.0.1:8080',
      password: undefined,
      door: {
        trustedProxies: ['10.0.0.5', '172.16.0.0/12', '2001:db8::/32'],
        limits: { ...defaultLimits, commandsPerMinute: 60 },
      },
    });
  });

  it('then empty ones count as unset', () => {
    expect(readConfig({ PORT: '', AYUMI_SEED: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('then port 0 asks for any free port', () => {
    expect(readConfig({ PORT: '0' }).port).toBe(0);
  });
});

describe('Given a value that cannot be used', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', '0x10'],
    ['AYUMI_SEED', 'everything'],
    ['AYUMI_HOST', 'http://x'],
    ['AYUMI_COMMANDS_PER_MINUTE', '0'],
  ])('then %s=%s is refused in one line that names variable and value', (name, value) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal).toContain(`${name} is "${value}", but must be`);
    expect(refusal).not.toContain('\n');
  });

  it.each(['proxy.example', '10.0.0.0/33', '0.0.0.0/0'])(
    'then of AYUMI_TRUSTED_PROXIES=%s what is no network is named',
    (value) => {
      expect(refusalOf({ AYUMI_TRUSTED_PROXIES: value })).toContain(`AYUMI_TRUSTED_PROXIES has "${value}"`);
    },
  );

  it('then AYUMI_SEED lists what is allowed', () => {
    expect(refusalOf({ AYUMI_SEED: 'x' })).toContain('plan, demo, none');
  });

  it.each(['mysql://u:s3cret@h/d', 'db.example:s3cret', 'postgres://u:s3cret@h:99999/d'])(
    'then DATABASE_URL %s is refused without repeating the password',
    (value) => {
      const refusal = refusalOf({ DATABASE_URL: value });
      expect(refusal).toContain('DATABASE_URL');
      expect(refusal).not.toContain('s3cret');
    },
  );
});

function refusalOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}
