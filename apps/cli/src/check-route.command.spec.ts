import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkRouteFile } from './check-route.command';

const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-route-'));
afterAll(() => rmSync(folder, { recursive: true }));

const checked = (yaml: string): string => {
  const file = path.join(folder, 'route.yaml');
  writeFileSync(file, yaml);
  const lines: string[] = [];
  checkRouteFile(file, (line) => lines.push(line));
  return lines.join('\n');
};

describe('check-route', () => {
  it('finds the routes of the seeds sound', () => {
    for (const route of ['progress', 'revision']) {
      const lines: string[] = [];
      checkRouteFile(path.resolve('seeds', 'routes', `${route}.yaml`), (line) => lines.push(line));
      expect(lines[0]).toMatch(/: sound, \d steps\.$/);
    }
  });

  it('lists everything that would leave a matter standing still', () => {
    const route = `
route: r
title: 試し
steps:
  - { id: a, title: 一, kind: approve, posts: [], needs: all, when: [money] }
  - { id: a, title: 二, kind: approve, posts: [lead/chief], needs: 2, when: [money] }`;
    expect(() => checked(route)).toThrow(
      /4 problem\(s\)\.\n  every step is conditional.*\n  the step a stands twice\n  the step a names no post\n  the step a needs 2 of 1 posts/,
    );
  });

  it('says what the file lacks before it asks the rules', () => {
    expect(() => checked('title: 試し')).toThrow('it has no list of steps');
    expect(() => checked('steps: [{ id: a, kind: wave }]')).toThrow(
      /it has no route\n  it has no title\n  step 1 has no title\n  step 1 has no list of posts\n  step 1 has no kind.*\n  step 1 does not say/,
    );
    expect(() => checked('a: [')).toThrow(/^Cannot read .*route\.yaml: /);
  });
});
