import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkRouteFile } from './check-route.command';
import { OperatorError } from './operator-error';

const folder = mkdtempSync(path.join(tmpdir(), 'ayumi-route-'));
afterAll(() => rmSync(folder, { recursive: true }));

const seed = (...name: string[]) => path.resolve('seeds', ...name);
const written = (name: string, yaml: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, yaml);
  return file;
};
/** What is printed of a route that is sound. */
const printed = (file: string, organisation?: string): string[] => {
  const lines: string[] = [];
  checkRouteFile(file, { organisation }, (line) => lines.push(line));
  return lines;
};
/** What is printed of one that is not, without the folder. */
const refused = (yaml: string, organisation?: string): string[] => {
  try {
    printed(written('route.yaml', yaml), organisation);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return error.message.replaceAll(`${folder}${path.sep}`, '').split('\n');
  }
  return [];
};
const routeWith = (...steps: string[]): string =>
  ['route: progress', 'title: 試し', 'steps:', ...steps.map((step) => `  - { ${step} }`)].join('\n');
const CHIEF = 'id: chief, title: 係長, kind: approve, posts: [lead/chief], needs: all';

describe('check-route, of a sound route', () => {
  it.each(['progress', 'revision'])('finds the %s route of the seeds sound, and all its posts there', (route) =>
    expect(printed(seed('routes', `${route}.yaml`), seed('organisation.yaml'))[0]).toMatch(
      /^(進捗報告|目標改定) \((progress|revision)\): sound, [57] steps\.$/,
    ),
  );

  it('prints it in order, in words', () => {
    const route = routeWith(
      `${CHIEF}, dueDays: 1, assesses: true`,
      'id: money, title: 財政課, kind: consult, posts: [zaisei/manager, zaisei/chief], needs: any, when: [{ flag: touches-money }, { amountAtLeast: 10000 }]',
      'id: parts, title: 三人, kind: approve, posts: [a/b, c/d, e/f], needs: "2", offers: [], when: [{ chapter: 2 }, { flag: important }]',
      'id: mayors, title: 副市長, kind: approve, posts: [a/b, c/d], needs: all, vacancyExcused: true, offers: [return, reject], dueDays: 5',
      'id: shown, title: 供覧, kind: circulate, posts: [a/b], needs: all, when: [{ kind: progress }, { indicator: arrears }]',
    );
    expect(printed(written('words.yaml', route))).toEqual([
      '試し (progress): sound, 5 steps.',
      '  1. 係長 (chief): approve, lead/chief, due in 1 working day',
      '     offers return (差戻し), pass over (後閲), pull up (引上げ), deputise (代決)',
      '     sets a rating of its own',
      '  2. 財政課 (money): consult, zaisei/manager or zaisei/chief',
      '     only when it touches money and its amount is 10,000 thousand yen or more, or not known',
      '     offers return (差戻し), pull up (引上げ)',
      '  3. 三人 (parts): approve, 2 of a/b, c/d, e/f',
      '     only when its item is in chapter 2 and it is important',
      '  4. 副市長 (mayors): approve, a/b and c/d (a vacant post is excused), due in 5 working days',
      '     offers return (差戻し), reject (却下)',
      '  5. 供覧 (shown): circulate, a/b',
      '     only when it is a matter of progress and it is about the indicator arrears',
      'Its posts were not looked up: --organisation <file> holds them against an organisation.',
    ]);
  });
});

describe('check-route, of a route on which a matter would stand still', () => {
  it('lists everything that is wrong', () =>
    expect(
      refused(
        routeWith(
          'id: a, title: 一, kind: wave, posts: [], needs: all, when: [{ weather: rain }]',
          'id: a, title: 二, kind: approve, posts: [lead/chief], needs: "2", offers: [wave], when: [{ flag: important }]',
        ).replace('progress', 'annual-leave'),
      ),
    ).toEqual([
      'route.yaml has 8 problem(s).',
      '  no matter travels the route annual-leave: there are progress, revision, review',
      '  the route has no end: no approve step is there for every matter',
      '  the step a stands twice',
      '  the step a is of no known kind: wave',
      '  the step a names no post',
      '  the step a hangs on {"weather":"rain"}, which is no condition',
      '  the step a needs 2 of 1 posts',
      '  the step a offers wave, which is no verb',
    ]));

  it('looks its posts up in the organisation, those of every unit that may lead', () => {
    const city = written(
      'city.yaml',
      `
units:
  - { id: shimin-bu, name: 市民部, kind: department, order: 1 }
  - { id: shuunou, name: 収納課, kind: section, parent: shimin-bu, order: 2 }
  - { id: zeimu, name: 税務課, kind: section, parent: shimin-bu, order: 3 }
posts:
  - { id: shimin-bu/director, unit: shimin-bu, rank: director, title: 市民部長 }
  - { id: shuunou/clerk, unit: shuunou, rank: clerk, title: 収納課 担当 }
  - { id: shuunou/chief, unit: shuunou, rank: chief, title: 収納係長 }
  - { id: zeimu/clerk, unit: zeimu, rank: clerk, title: 税務課 担当 }`,
    );
    const end = 'id: end, title: 部長, kind: approve, posts: [lead/director], needs: all';
    expect(printed(written('end.yaml', routeWith(end)), city)).toHaveLength(3);
    expect(refused(routeWith(CHIEF, end.replace('lead/director', 'zaisei/manager')), city)).toEqual([
      'route.yaml has 2 problem(s).',
      '  the step chief names lead/chief: there is none for zeimu',
      '  the step end names zaisei/manager: there is no such post',
    ]);
  });
});

describe('check-route, of a file that somebody wrote in haste', () => {
  it('names every slip before it asks the rules', () =>
    expect(
      refused(
        routeWith(
          'id: a, kind: approve, posts: lead/chief, needs: all, dueDay: 3',
          'id: b, title: 二, kind: approve, posts: [lead/chief], needs: all, when: [touches-money], dueDays: 三日, vacancyExcused: はい',
          'id: c, title: 三, kind: approve, posts: [3], needs: all, offers: return',
        ).replace('title: 試し', 'titel: 試し'),
      ),
    ).toEqual([
      'route.yaml has 10 problem(s).',
      '  it has no title: text',
      '  it has titel, which nobody reads',
      '  step 1 has no title: text',
      '  step 1 has as posts "lead/chief", which is not a list of posts',
      '  step 1 has dueDay, which nobody reads',
      '  step 2 has as when ["touches-money"], which is not a list of conditions, each like { flag: touches-money }',
      '  step 2 has as dueDays "三日", which is not a number',
      '  step 2 has as vacancyExcused "はい", which is not true or false',
      '  step 3 has as posts [3], which is not a list of posts',
      '  step 3 has as offers "return", which is not a list of verbs',
    ]));

  it.each([
    ['', 'it is no route: see seeds/routes/progress.yaml'],
    ['- a\n- b', 'it is no route: see seeds/routes/progress.yaml'],
    ['just text', 'it is no route: see seeds/routes/progress.yaml'],
    ['route: progress\ntitle: 試し', 'it has no list of steps'],
    ['route: progress\ntitle: 試し\nsteps: many', 'it has no list of steps'],
    ['route: progress\ntitle: 試し\nsteps: [~]', 'step 1 is no step: null'],
    ['route: progress\ntitle: 試し\nsteps: [chief]', 'step 1 is no step: "chief"'],
    ['route: progress\ntitle: 試し\nsteps: []', 'the route has no step'],
  ])('says in one line that %j is no route', (yaml, problem) =>
    expect(refused(yaml)).toEqual(['route.yaml has 1 problem(s).', `  ${problem}`]),
  );

  it.each([
    ['broken YAML', 'a: ['],
    ['a key said twice', 'route: progress\nroute: revision'],
    ['two documents', 'a: 1\n---\nb: 2'],
  ])('cannot read %s, and says so in one line', (_what, yaml) =>
    expect(refused(yaml)).toEqual([expect.stringMatching(/^Cannot read route\.yaml: \S/)]),
  );

  it('says so where there is no such file, and where the organisation is none', () => {
    expect(() => printed(path.join(folder, 'nowhere.yaml'))).toThrow(/^Cannot read .*nowhere\.yaml: .*ENOENT/);
    const none = 'lists no units and posts. It must have the shape of seeds/organisation.yaml.';
    for (const yaml of ['', 'units: []\nposts: []', 'units: 3\nposts: [a]', 'units: [~]\nposts: [~]', 'city: kodaira'])
      expect(refused(routeWith(CHIEF), written('city.yaml', yaml))).toEqual([`city.yaml ${none}`]);
  });
});
