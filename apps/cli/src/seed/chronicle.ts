import { addWorkingDays, dayOf, startOfDay, type Day, type Instant } from '@ayumi/kernel';
import { pinRoute, type RouteDefinition, type Step } from '@ayumi/approval';
import { cityOf, cycleId, progressMatter } from '@ayumi/plan';
import type { Act } from './act';
import type { Cast } from './cast';
import type { ItemSheet, ProgressSheet, RevisionSheet, Scene, SceneAct, SeedFiles, Written } from './seed-files';

/** What is told of one matter before it has dates: one act a working day. */
interface Told {
  readonly by: (day: Day) => string;
  readonly command: string;
  readonly body: Record<string, unknown>;
  readonly seen?: boolean;
}

/** All scenes as dated acts, in the order of their dates. The same files give the same acts. */
export function chronicle({ plan, sheets, scenes, routes }: SeedFiles, cast: Cast): Act[] {
  const route = (name: string) => routes.find((each) => each.route === name)!;
  const acts = [
    ...scenes.flatMap((scene) => sceneActs(scene, plan.plan, sheets, route('progress'), cast)),
    ...scenes.flatMap(({ acts: told = [], review }) => told.map((each) => actIn(plan.plan, each, review))),
    ...sheets.flatMap((sheet) =>
      sheet.revision ? revisionActs(sheet, sheet.revision, plan.plan, route('revision'), cast) : [],
    ),
  ];
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const actIn = (plan: string, { at, person, command, item, body, seen }: SceneAct, review?: number): Act => ({
  key: `scene/${at}/${person}/${command}/${item ?? ''}`,
  at: new Date(at).toISOString(),
  actor: person,
  command,
  ...(item === undefined && review !== undefined
    ? { id: `${plan}.${review}`, on: 'review' as const }
    : { id: item === undefined ? cityOf(plan) : `${plan}.${two(item)}` }),
  body,
  ...(seen && { seen }),
});

function sceneActs(
  scene: Scene,
  plan: string,
  sheets: readonly ItemSheet[],
  route: RouteDefinition,
  cast: Cast,
): Act[] {
  const { fill, cycle, reports } = scene;
  if (fill) return sheets.flatMap((sheet) => fillActs(sheet, plan, fill, cast));
  if (!cycle || !reports) return [];
  const manager = (day: Day) => cast.holders('gyosei-keiei/manager', day)[0]!;
  const id = cycleId(cycle.fiscalYear, cycle.stage);
  const { fiscalYear, stage, dueOn } = cycle;
  const frame = (command: string, at: Instant, body: Record<string, unknown>): Act => ({
    key: `${id}/${command}`,
    at: new Date(at).toISOString(),
    actor: manager(dayOf(at)),
    command,
    id: plan,
    body,
  });
  return [
    frame('open-cycle', cycle.openedAt, { fiscalYear, stage, dueOn }),
    ...sheets.flatMap((sheet) => {
      const progress = sheet.progress[fiscalYear];
      if (!progress || progress.reached === 'none') return [];
      return dated(progressTold(sheet, progress, id, route, cast), sheet, `${plan}.${two(sheet.no)}`, id, reports);
    }),
    ...(cycle.closedAt ? [frame('close-cycle', cycle.closedAt, { cycle: id })] : []),
  ];
}

/** 計画の策定: lead unit, indicators with their targets, annual plan. */
function fillActs(sheet: ItemSheet, plan: string, fill: { from: string; as: string }, cast: Cast): Act[] {
  const day = addWorkingDays(fill.from, Math.floor(sheet.no / 8));
  const actor = cast.holders(fill.as, day)[0]!;
  const act = (command: string, n: number, body: Record<string, unknown>): Act => ({
    key: `fill/${sheet.no}/${n}`,
    at: clock(day, 9 * 60 + (sheet.no % 8) * 50 + n),
    actor,
    command,
    id: `${plan}.${two(sheet.no)}`,
    body,
  });
  return [
    act('assign-lead-unit', 0, { lead: sheet.lead, supporting: sheet.supporting }),
    act('set-annual-plan', 1, {
      years: Object.entries(sheet.annualPlan).map(([year, text]) => ({ year: Number(year), text })),
    }),
    ...sheet.indicators.map(({ id, targets, decimals = 0, ...indicator }, n) =>
      act('define-indicator', 2 + n, { ...indicator, indicator: id, decimals, targets: typed(targets) }),
    ),
  ];
}

/** How one progress report went: submitted, perhaps returned and submitted again, and approved as far as it came. */
function progressTold(
  sheet: ItemSheet,
  progress: ProgressSheet,
  cycle: string,
  route: RouteDefinition,
  cast: Cast,
): Told[] {
  const { returned, reached = 'settled' } = progress;
  const matter = progressMatter(cycle);
  const drafter = (day: Day) => pick(cast.holders(`${sheet.lead}/clerk`, day), sheet.no);
  const submit = (written: Written): Told => ({
    by: drafter,
    command: 'submit-progress',
    body: submission(cycle, written),
  });
  const approve = (step: Step): Told => ({
    by: approver(step.posts[0]!, sheet, drafter, cast),
    command: 'approve',
    body: { matter, ...said(progress, step.id) },
    seen: true,
  });
  const upTo = (step: string) =>
    route.steps.slice(
      0,
      route.steps.findIndex((each) => each.id === step),
    );
  const detour = (by: string): Told[] => [
    submit(merged(progress, returned?.first)),
    ...upTo(by).map(approve),
    {
      by: approver(route.steps.find((each) => each.id === by)!.posts[0]!, sheet, drafter, cast),
      command: 'return',
      body: { matter, reason: returned!.reason },
      seen: true,
    },
  ];
  if (reached === 'returned') return detour(returned!.by);
  const before = returned ? detour(returned.by) : [];
  if (reached === 'recalled')
    return [...before, submit(progress), { by: drafter, command: 'recall', body: { matter } }];
  const steps =
    reached === 'settled'
      ? route.steps
      : reached === 'submitted'
        ? []
        : [...upTo(reached), route.steps.find((each) => each.id === reached)!];
  return [...before, submit(progress), ...steps.map(approve)];
}

function revisionActs(
  sheet: ItemSheet,
  revision: RevisionSheet,
  plan: string,
  route: RouteDefinition,
  cast: Cast,
): Act[] {
  const matter = 'revision-1';
  const drafter = (day: Day) => pick(cast.holders(`${sheet.lead}/clerk`, day), sheet.no);
  const { indicator, targets, reason, touchesMoney } = revision;
  const flags = touchesMoney ? ['touches-money' as const] : [];
  const about = { kind: 'revision', indicators: [indicator], amountThousandYen: null, chapter: 0, flags };
  const { steps } = pinRoute(route, 1, about);
  const last = revision.reached ? steps.findIndex((each) => each.id === revision.reached) + 1 : steps.length;
  const told: Told[] = [
    { by: drafter, command: 'revise-target', body: { indicator, targets: typed(targets), reason, touchesMoney } },
    ...steps.slice(0, last).flatMap((step) =>
      step.posts.map((post): Told => ({
        by: approver(post, sheet, drafter, cast),
        command: 'approve',
        body: { matter },
        seen: true,
      })),
    ),
  ];
  return dated(told, sheet, `${plan}.${two(sheet.no)}`, matter, { from: revision.submitted });
}

/** One act a working day, from a first day on or so that the last is done by a day; the items spread over the days. */
function dated(
  told: readonly Told[],
  sheet: ItemSheet,
  id: string,
  key: string,
  reports: NonNullable<Scene['reports']>,
): Act[] {
  const { from, until } = reports;
  const first = from
    ? addWorkingDays(from, key.startsWith('revision') ? 0 : (sheet.no * 7) % 17)
    : addWorkingDays(addWorkingDays(until!, -(sheet.no % 4)), 1 - told.length);
  return told.map(({ by, ...act }, n) => {
    const day = addWorkingDays(first, n);
    return {
      ...act,
      key: `${id}/${key}/${n}`,
      at: clock(day, 9 * 60 + ((sheet.no * 13 + n * 97) % 460)),
      actor: by(day),
      id,
    };
  });
}

/** Whoever holds the post and did not draft it. */
const approver = (post: string, sheet: ItemSheet, drafter: (day: Day) => string, cast: Cast) => (day: Day) =>
  pick(
    cast.holders(post.replace(/^lead\//, `${sheet.lead}/`), day).filter((person) => person !== drafter(day)),
    sheet.no,
  );

function pick(people: readonly string[], n: number): string {
  const person = people[n % people.length];
  if (person === undefined) throw new Error('the seeds need a post that nobody holds');
  return person;
}

const submission = (cycle: string, { actuals, direction, financialEffect, ...written }: Written) => ({
  cycle,
  rating: written.rating,
  done: written.done,
  difficulties: written.difficulties,
  nextDirection: direction,
  ...(written.lateReason && { lateReason: written.lateReason }),
  actuals: Object.entries(actuals).map(([indicator, value]) => ({ indicator, value })),
  ...(financialEffect && { financialEffect: effect(financialEffect) }),
});

const effect = ({ kind, basis, amountThousandYen }: NonNullable<Written['financialEffect']>) => ({
  kind,
  basis,
  ...(amountThousandYen !== undefined && { amountThousandYen: String(amountThousandYen) }),
});

/** What was submitted first: the sheet with the fields that were other then. */
const merged = (progress: ProgressSheet, first: Partial<Written> = {}): Written => ({
  ...progress,
  ...first,
  actuals: { ...progress.actuals, ...first.actuals },
});

const said = ({ remarks, ratings }: ProgressSheet, step: string) => ({
  ...(remarks?.[step] && { comment: remarks[step] }),
  ...(ratings?.[step] && { rating: ratings[step] }),
});

const typed = (targets: Readonly<Record<string, string>>) =>
  Object.entries(targets).map(([year, value]) => ({ year: Number(year), value }));

const clock = (day: Day, minutes: number): Instant =>
  new Date(Date.parse(startOfDay(day)) + minutes * 60_000).toISOString();

const two = (no: number): string => String(no).padStart(2, '0');
