import { isOpen } from '@ayumi/approval';
import { canonicalJson, dayOf, isRefusal } from '@ayumi/kernel';
import { actionsOf, type Action } from '../item.actions';
import { finding, type Finding, type Tally } from './findings.examples';
import type { Ledger } from './ledger.examples';
import { ordersFor, type About } from './orders.examples';
import { debts, isUnderWay, passedPosts, posts, stepOf, type Paper } from './paper.examples';
import { mayResolve, powers } from './powers.examples';
import { ask, contextOf, CYCLES, foldedAgain, type World } from './world.examples';

/** Everybody: the cast, whoever only looks, whoever runs the installation, and somebody who is not there at all. */
export const everybody = (world: World): readonly string[] => [
  ...Object.keys(world.directory.people),
  'operator',
  'stranger',
];

/** What is not offered is tried by every third person, in turn: most of the time would go into it otherwise. */
const TURNS = 3;

/** One state, looked at from all sides: for every person, what is offered, what is not, and where the papers lie. */
export function inspect(world: World, ledger: Ledger, tally: Tally): readonly Finding[] {
  tally.add('states');
  const states = tally.counts.get('states') ?? 0;
  const people = tally.looksAt('offers', 'silence', 'powers') ? everybody(world) : [];
  return [
    ...Object.values(world.item.matters).flatMap(({ approval }) => standing(approval, ledger)),
    ...people.flatMap((who, nth) => offered(world, ledger, who, tally, (nth + states) % TURNS === 0)),
  ];
}

/** The history once more, through JSON: state and log must agree. */
export const folded = (world: World): readonly Finding[] =>
  canonicalJson(foldedAgain(world)) === canonicalJson(world.item) ? [] : [finding('folded', 'the state is another')];

function offered(world: World, ledger: Ledger, who: string, tally: Tally, hisTurn: boolean): readonly Finding[] {
  const actions = actionsOf(world.item, contextOf(world, who));
  return [
    ...actions.flatMap((action) => asOffered(world, who, action, tally)),
    ...(hisTurn ? unmentioned(world, actions) : []).flatMap((about) => silent(world, who, about, tally)),
    ...[...ledger.papers.values()].flatMap((paper) => powersOf(world, ledger, who, paper, actions)),
  ];
}

/** The button and the command agree, with a body as people send it. */
function asOffered(world: World, who: string, action: Action, tally: Tally): readonly Finding[] {
  const answers = ordersFor(action, world).map((order) => ask(world, action.command, order, who));
  tally.add('decisions', answers.length);
  const accepted = answers.find((each) => !isRefusal(each));
  const first = answers[0]!;
  const code = accepted || !isRefusal(first) ? null : first.refused;
  const said = action.refusal?.refused ?? null;
  if (code) tally.probed.add(code);
  if (code === said) return [];
  return [finding('offers', `${who} ${action.command} ${action.matter}: offered ${said}, answered ${code}`)];
}

const aboutMatters = Object.keys(powers);

/** Every verb about every matter, cycle and indicator that `actions[]` does not mention. */
function unmentioned({ item, plan }: World, actions: readonly Action[]): readonly About[] {
  const mentioned = new Set(actions.map(({ command, matter, comment }) => `${command} ${matter} ${comment ?? ''}`));
  const cycles = actions.map(({ cycle }) => cycle);
  return [
    ...Object.values(item.matters).flatMap(({ approval: { matter, comments } }) => [
      ...aboutMatters.map((command) => ({ command, matter })),
      ...comments.map(({ comment }) => ({ command: 'resolve-comment', matter, comment })),
    ]),
    ...[...CYCLES, ...Object.keys(plan.cycles)]
      .filter((cycle) => !cycles.includes(cycle))
      .map((cycle) => ({ command: 'submit-progress', matter: `progress-${cycle}`, cycle })),
    ...Object.values(item.matters).flatMap((each) =>
      each.kind === 'revision'
        ? [{ command: 'revise-target', matter: each.approval.matter, indicator: each.content.indicator }]
        : [],
    ),
  ].filter((about: About) => !mentioned.has(`${about.command} ${about.matter} ${about.comment ?? ''}`));
}

function silent(world: World, who: string, about: About, tally: Tally): readonly Finding[] {
  const answers = ordersFor(about, world).map((order) => ask(world, about.command, order, who));
  tally.add('decisions', answers.length);
  const does = answers.some((each) => !isRefusal(each) && each.events.length > 0);
  const state = world.item.matters[about.matter ?? '']?.approval.status;
  return does
    ? [finding('silence', `${who} ${about.command} ${about.matter} (${state}) is not offered, and done`)]
    : [];
}

/** Refusals for what the content or the plan lacks: not the ledger's business. */
const OF_CONTENT = ['year-settled', 'no-post-on-route', 'no-route', 'nothing-changes'];

function powersOf(
  world: World,
  ledger: Ledger,
  who: string,
  paper: Paper,
  actions: readonly Action[],
): readonly Finding[] {
  const day = dayOf(world.at);
  const mine = actions.filter(({ matter }) => matter === paper.id);
  const verbs = aboutMatters.filter((verb) => !verb.startsWith('amend-') || verb === `amend-${paper.kind}`);
  const wrong = verbs.filter((verb) => {
    const action = mine.find(({ command }) => command === verb);
    if (OF_CONTENT.includes(action?.refusal?.refused ?? '')) return false;
    return powers[verb]!(paper, who, ledger, day) !== (action?.refusal === null);
  });
  const comments = mine.filter(
    ({ command, comment, refusal }) =>
      command === 'resolve-comment' && mayResolve(comment!, paper, who, ledger, day) !== (refusal === null),
  );
  return [...wrong, ...comments.map(({ comment }) => comment)].map((verb) => {
    const code = mine.find(({ command }) => command === verb)?.refusal?.refused ?? 'offered or not there';
    return finding('powers', `${who} ${verb} ${paper.id} at ${stepOf(paper)?.id ?? paper.status}: ${code}`);
  });
}

/** What the engine keeps of a matter against what the ledger keeps. */
function standing(approval: World['item']['matters'][string]['approval'], ledger: Ledger): readonly Finding[] {
  const paper = ledger.papers.get(approval.matter);
  if (!paper) return [finding('stands', `${approval.matter} is unknown to the ledger`)];
  const step = stepOf(paper);
  const real = {
    status: approval.status,
    step: approval.status === 'in-progress' ? approval.route.steps[approval.at]?.id : undefined,
    lead: approval.lead,
    fingerprint: approval.fingerprint,
    important: approval.important,
    makers: [...approval.makers].toSorted(),
    seals: approval.approvals.map((each) => `${each.step} ${[each.post, ...each.also].join('+')} ${each.actor}`),
    passed: approval.passedOver.map((each) => `${each.step} ${each.post}`),
  };
  const kept = {
    status: paper.status,
    step: step?.id,
    lead: paper.lead,
    fingerprint: paper.fingerprint,
    important: paper.important,
    makers: [...paper.makers].toSorted(),
    seals: paper.seals.map((each) => `${each.step} ${each.posts.join('+')} ${each.actor}`),
    passed: paper.passes.map((each) => `${each.step} ${each.post}`),
  };
  const other = Object.keys(kept).filter((key) => canonicalJson(at(real, key)) !== canonicalJson(at(kept, key)));
  const owed = approval.readings.owed.map((each) => `${each.step} ${each.post} ${each.person}`).toSorted();
  const owing = debts(paper).toSorted();
  return [
    ...other.map((key) =>
      finding(
        'stands',
        `${paper.id} ${key}: ${canonicalJson(at(real, key))}, by the ledger ${canonicalJson(at(kept, key))}`,
      ),
    ),
    ...(owed.join() === owing.join()
      ? []
      : [finding('debts', `${paper.id}: ${owed.join()}, by the ledger ${owing.join()}`)]),
    ...(isOpen(approval) === isUnderWay(paper) ? [] : [finding('stands', `${paper.id} is ${approval.status}`)]),
    ...(step && passedPosts(paper, step).length === posts(paper, step).length
      ? [finding('stands', `${paper.id} waits at ${step.id} for nobody`)]
      : []),
  ];
}

const at = (record: object, key: string): unknown => (record as Record<string, unknown>)[key];
