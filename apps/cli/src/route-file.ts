import type { RouteDraft } from '@ayumi/plan/runtime';
import { OperatorError } from './operator-error';
import { readYaml } from './seed/seed-files';

type Fields = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, { readonly is: (value: unknown) => boolean; readonly what: string }>>;

const text = { is: (value: unknown) => typeof value === 'string' && value.trim() !== '', what: 'text' };
const number = { is: (value: unknown) => typeof value === 'number', what: 'a number' };
const yesNo = { is: (value: unknown) => typeof value === 'boolean', what: 'true or false' };
const listOf = (each: (value: unknown) => boolean, what: string) => ({
  is: (value: unknown) => Array.isArray(value) && value.every(each),
  what: `a list of ${what}`,
});
const isText = (value: unknown) => typeof value === 'string';
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ROUTE: Shape = { route: text, title: text };
const STEP: Shape = {
  id: text,
  title: text,
  kind: text,
  posts: listOf(isText, 'posts'),
  needs: { is: (value) => isText(value) || typeof value === 'number', what: 'all, any or a number' },
};
const STEP_MAY: Shape = {
  vacancyExcused: yesNo,
  when: listOf(isFields, 'conditions, each like { flag: touches-money }'),
  dueDays: number,
  offers: listOf(isText, 'verbs'),
  assesses: yesNo,
};

/**
 * The route that somebody wrote into a file, before any rule is asked about it: a slip of the pen must not pass for
 * something that was left out.
 * @throws {OperatorError} where the file cannot be read, or is no route; every slip is named
 */
export function readRoute(file: string): RouteDraft & { readonly route: string } {
  const written = readYaml<unknown>(file);
  const problems = isFields(written) ? problemsOf(written) : ['it is no route: see seeds/routes/progress.yaml'];
  if (problems.length > 0) throw unsound(file, problems);
  return written as RouteDraft & { readonly route: string };
}

/** Every problem on a line of its own. */
export const unsound = (file: string, problems: readonly string[]): OperatorError =>
  new OperatorError([`${file} has ${problems.length} problem(s).`, ...problems.map((each) => `  ${each}`)].join('\n'));

function problemsOf({ steps, ...route }: Fields): readonly string[] {
  return [
    ...shapeProblems('it', route, ROUTE, {}),
    ...(Array.isArray(steps)
      ? steps.flatMap((step: unknown, index) =>
          isFields(step)
            ? shapeProblems(`step ${index + 1}`, step, STEP, STEP_MAY)
            : [`step ${index + 1} is no step: ${JSON.stringify(step)}`],
        )
      : ['it has no list of steps']),
  ];
}

function shapeProblems(who: string, fields: Fields, must: Shape, may: Shape): readonly string[] {
  const known = { ...must, ...may };
  return [
    ...Object.keys(must)
      .filter((key) => fields[key] === undefined || fields[key] === null)
      .map((key) => `${who} has no ${key}: ${must[key]!.what}`),
    ...Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== null)
      .flatMap(([key, value]) => {
        if (!Object.hasOwn(known, key)) return [`${who} has ${key}, which nobody reads`];
        const { is, what } = known[key]!;
        return is(value) ? [] : [`${who} has as ${key} ${JSON.stringify(value)}, which is not ${what}`];
      }),
  ];
}
