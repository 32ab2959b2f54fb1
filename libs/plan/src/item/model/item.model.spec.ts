import * as fc from 'fast-check';
import { anAct, type Desk } from './acts.examples';
import { RULES, Tally, type Rule } from './findings.examples';
import { Ledger } from './ledger.examples';
import { problemsOf, routesOf } from './routes.examples';
import { isLong, RUNS } from './runs.examples';
import { NOTHING_YET, SITUATIONS, type Situation } from './situations.examples';
import { cityPast, firstWorld, itemVerbs } from './world.examples';

/*
 * One item of the plan and everything that a city can do to it, in any order: the engine beside a ledger that was
 * written from the rules of the office alone. The rules are in findings.examples.ts.
 */

const COMMANDS_AT_MOST = 60;

/** A city in which anything may happen, beginning on some of the routes. */
const story = fc.tuple(
  fc.nat(routesOf.progress.length - 1),
  fc.nat(routesOf.revision.length - 1),
  fc.commands([anAct], { maxCommands: COMMANDS_AT_MOST, size: 'max' }),
  fc.constantFrom(NOTHING_YET, NOTHING_YET, NOTHING_YET, ...SITUATIONS),
);

function deskOf(progress: number, revision: number, situation: Situation, tally: Tally): { model: Ledger; real: Desk } {
  const world = firstWorld({ progress: routesOf.progress[progress]!, revision: routesOf.revision[revision]! });
  const ledger = new Ledger();
  ledger.hears(cityPast);
  for (const kind of ['progress', 'revision'] as const)
    ledger.learns(world.routes[kind].versions.map((data) => ({ type: 'RoutePublished', data }) as never));
  tally.note(ledger.tell(world.history), () => 'the beginning');
  const desk: Desk = { world, tally, done: [], seen: [], searchEvery: isLong ? 2 : 4 };
  for (const act of situation.acts) act.run(ledger, desk);
  tally.add(situation.name);
  return { model: ledger, real: desk };
}

const property = (tally: Tally) =>
  fc.property(story, ([progress, revision, commands, situation]) => {
    tally.add('runs');
    fc.modelRun(() => deskOf(situation.progress ?? progress, revision, situation, tally), commands);
  });

/** The rule alone, so that the first story that breaks it is made as short as it gets. */
const shortest = (rule: Rule): string =>
  fc.defaultReportMessage(fc.check(property(new Tally(rule)), { ...RUNS, interruptAfterTimeLimit: 15_000 })) ?? '';

describe('Whatever a city does with an item, in any order', () => {
  const tally = new Tally();
  beforeAll(() => {
    const began = Date.now();
    fc.assert(property(tally), RUNS);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    process.stdout.write(`The model: seed ${RUNS.seed}, ${seconds} s\n${tally.toString()}\n`);
  }, 86_400_000);

  it.each(Object.entries(RULES) as [Rule, string][])(
    '%s: %s',
    (rule) => {
      const findings = tally.findings.get(rule) ?? [];
      expect({ findings, shortest: findings.length > 0 ? shortest(rule) : '' }).toEqual({ findings: [], shortest: '' });
    },
    300_000,
  );

  it('every verb of the door was used', () => {
    const unused = [...itemVerbs.keys()].filter((verb) => !tally.accepted.get(verb));
    expect(unused).toEqual(['define-indicator', 'set-annual-plan', 'plan-effect', 'stop-item', 'mark-repeat']);
    const city = ['register-absence', 'cancel-absence', 'delegate', 'revoke-delegation', 'name-deputies', 'appoint'];
    const beside = [...city, 'end-appointment', 'publish'];
    expect(beside.filter((verb) => !tally.accepted.get(verb))).toEqual([]);
  });

  it('every refusal that matters was met', () => {
    expect(ESSENTIAL.filter((code) => !tally.refused.get(code) && !tally.probed.has(code))).toEqual([]);
  });

  it('matters went all the way', () => {
    expect(tally.counts.get('settled')).toBeGreaterThan(RUNS.numRuns);
  });
});

/** Codes without which the stories would not have come near the edges of the rules. */
const ESSENTIAL = [
  'already-settled',
  'already-submitted',
  'content-changed',
  'final-step-decides',
  'holder-not-away',
  'maker-is-not-checker',
  'matter-is-important',
  'matter-not-in-progress',
  'next-has-acted',
  'no-part-in-matter',
  'not-a-superior',
  'not-allowed',
  'not-an-earlier-step',
  'not-stuck',
  'not-the-final-step',
  'not-the-named-deputy',
  'not-the-planning-manager',
  'not-your-item',
  'not-your-turn',
  'not-yours-to-recall',
  'not-yours-to-withdraw',
  'nothing-to-post-review',
  'nothing-to-read',
  'post-vacant',
  'reason-missing',
  'revision-open',
  'step-does-not-offer',
  'year-settled',
];

describe('The situations of the model', () => {
  it.each(SITUATIONS.map((situation) => [situation.name, situation] as const))('come about: %s', (_name, situation) => {
    const tally = new Tally();
    const { real } = deskOf(situation.progress ?? 0, 0, situation, tally);
    expect([...tally.findings]).toEqual([]);
    // What is refused is told with its code behind a colon.
    expect(real.done.filter((each) => each.includes(': '))).toEqual(situation.refused ?? []);
    expect(real.done).toHaveLength(situation.acts.length);
  });
});

describe('The routes of the model', () => {
  it('are sound', () => expect(problemsOf()).toEqual([]));
});
