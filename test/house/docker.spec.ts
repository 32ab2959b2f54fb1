import { SECRETS } from '@ayumi/installation';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { code, read } from './sources';
import { ROOT } from './tool';

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly user?: string;
  readonly command?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly mem_limit?: string;
  readonly restart?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

/* No engine runs these files here, so that the rules that a reader would check are checked by a test. */
const compose = parse(read('docker/compose.yaml').text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build);
const dockerfile = read('docker/Dockerfile').text;
/** Without a door to ask at, or done when it ends. */
const UNASKED = ['prepare', 'worker'];

describe.each(services)('the service %s', (name, service) => {
  it('is of one version, not of the day', () => {
    expect(service.image).toMatch(/:\d+\.\d+[\w.-]*$/);
  });

  it('is not root, writes nothing but what it must keep, and can become nothing more', () => {
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect([service.read_only, service.cap_drop]).toEqual([true, ['ALL']]);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.mem_limit).toMatch(/^\d+[gm]$/);
  });

  it('is asked how it is', () => {
    const { test = [], disable = false } = service.healthcheck!;
    expect([disable, test.length > 1]).toEqual(UNASKED.includes(name) ? [true, false] : [false, true]);
  });

  it('is told no secret but by a file', () => {
    const told = Object.entries(service.environment ?? {});
    for (const [variable, value] of told) expect(`${variable}=${value}`).not.toMatch(/:\/\/[^/\s]*:[^/\s]*@/);
    const secret = told.filter(([variable]) => /PASSWORD|SECRET|TOKEN|KEY|DATABASE_URL/.test(variable));
    for (const [variable, value] of secret) {
      expect(variable).toMatch(/_FILE$/);
      // The key of the seals is nobody's to give: it is made where it stays.
      const given = /^\/run\/secrets\/(\w+)$/.exec(value)?.[1];
      expect(given ? service.secrets : service.volumes).toContain(given ?? `seal-key:${path.dirname(value)}`);
    }
    for (const each of service.secrets ?? []) expect(compose.secrets[each]?.file).toBe(`./secrets/${each}`);
  });

  it('uses what is declared, and can be reached from outside only where it is the door', () => {
    const mounted = (service.volumes ?? []).map((volume) => volume.split(':')[0]!);
    const isThere = (source: string) =>
      source.startsWith('./') ? existsSync(path.join(ROOT, 'docker', source)) : source in compose.volumes;
    expect(mounted.filter((source) => !isThere(source))).toEqual([]);
    for (const other of Object.keys(service.depends_on ?? {})) expect(Object.keys(compose.services)).toContain(other);
    expect(service.networks).toEqual(name === 'api' ? ['inside', 'outside'] : ['inside']);
    expect(service.ports ?? []).toEqual(name === 'api' ? ['127.0.0.1:3000:3000'] : []);
  });
});

describe('the containers', () => {
  it('set no variable that Ayumi does not read', () => {
    const configs = code
      .filter(({ path: each }) => /config\.ts$|door-settings\.ts$/.test(each))
      .map(({ text }) => text);
    const variables = new Set(configs.join('\n').match(/(?<=env\.)[A-Z_]+/g));
    const known = [...variables, ...SECRETS.map((name) => `${name}_FILE`)];
    expect(ours.map(([name]) => name)).toEqual(['prepare', 'api', 'worker']);
    for (const [, { environment }] of ours)
      for (const variable of Object.keys(environment!)) expect(known).toContain(variable);
  });

  it('start programs that the build makes', () => {
    const projects = Object.keys(JSON.parse(read('nest-cli.json').text).projects as object);
    for (const [, { command }] of ours)
      expect(projects.map((app) => `dist/apps/${app}/main.js`)).toContain(command![0]);
  });

  it('give the rights of the owner to the one that migrates, and to no other', () => {
    const withOwner = services.filter(([, { secrets }]) => secrets?.includes('owner_url')).map(([name]) => name);
    expect(withOwner).toEqual(['prepare']);
    expect(compose.networks.inside).toEqual({ internal: true });
  });

  it('ask the API at /readyz', () => {
    expect(compose.services.api!.healthcheck!.test!.join(' ')).toContain('/readyz');
  });

  it('keep secrets and data out of image and repository', () => {
    const ignored = read('.dockerignore').text.split('\n');
    for (const each of ['.git', '.data', 'node_modules', 'docker/secrets']) expect(ignored).toContain(each);
    expect(read('docker/secrets/.gitignore').text).toBe('*\n!.gitignore\n');
    for (const secret of Object.keys(compose.secrets))
      expect(read('docker/make-secrets.sh').text).toContain(`\nkeep ${secret} `);
  });
});

describe('the image', () => {
  const stages = dockerfile.split(/^(?=FROM )/m).slice(1);

  it('is of a pinned long-term Node, in stages of which the last has no tools', () => {
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:2[24]\.\d+\.\d+-[\w-]+$/m);
    expect(stages.map((stage) => stage.split('\n')[0])).toEqual([
      'FROM ${NODE_IMAGE} AS build',
      'FROM ${NODE_IMAGE} AS packages',
      'FROM ${NODE_IMAGE}',
    ]);
    expect(stages.at(-1)).not.toMatch(/^RUN /m);
  });

  it('runs as the user that compose names, and a signal reaches Node', () => {
    const user = /^USER (.*)$/m.exec(stages.at(-1)!)![1];
    for (const [, service] of ours) expect(service.user).toBe(user);
    expect(stages.at(-1)).toMatch(/^ENTRYPOINT \["node", .*\]\nCMD \["dist\/apps\/api\/main.js"\]$/m);
  });

  it('has the packages of production with the optional ones, Typst among them, and no source', () => {
    expect(stages[1]).toMatch(/npm ci --omit=dev --ignore-scripts/);
    expect(dockerfile).not.toMatch(/--omit=optional|--no-optional/);
    expect(stages.at(-1)!.match(/^COPY .*$/gm)).toEqual([
      'COPY --from=packages /ayumi/node_modules ./node_modules',
      'COPY --from=build /ayumi/dist ./dist',
      'COPY package.json LICENSE ./',
      'COPY seeds ./seeds',
      'COPY --from=packages --chown=1000:1000 /ayumi/kept /var/lib/ayumi',
    ]);
  });

  it('copies what there is', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, sources]) =>
      sources!.split(' '),
    );
    for (const source of copied) expect([source, existsSync(path.join(ROOT, source))]).toEqual([source, true]);
  });
});
