import { fold, type Told } from '@ayumi/event-sourcing';
import { told } from '@ayumi/event-sourcing/testing';
import { isRefusal } from '@ayumi/kernel';
import * as fc from 'fast-check';
import type { Flag } from './route/route.condition';
import { appointed, CAST, city, officeAt } from '../../directory/src/directory.examples';
import {
  approve,
  matterDecider,
  progressRoute,
  recall,
  revisionRoute,
  sendBack,
  submit,
  submittedBy,
  withdraw,
  type AMatter,
  type MatterEvent,
  type Story,
} from './approval.examples';
import { currentStep, isOpen } from './approval.state';

const runs = { seed: 20250522, numRuns: 120 };

/** Everybody who matters holds a second post somewhere in the line, so that makers do get their turn. */
const crowded = city(
  appointed('suzuki', 'shuunou/chief'),
  appointed('kobayashi', 'shuunou/manager'),
  appointed('kato', 'shuunou/clerk'),
  appointed('tanaka', 'shuunou/chief'),
);
const person = fc.constantFrom(...CAST);
const content = fc.constantFrom('first', 'second', 'third');
const to = fc.constantFrom('drafter', 'chief', 'manager', 'finance', 'deputies', 'nowhere');

type Act = (story: Story, who: string) => Story;
const attempt =
  <C>(decide: Parameters<Story['and']>[0], command: C): Act =>
  (story, who) => {
    const office = officeAt(who, crowded);
    const order = typeof command === 'function' ? (command as (state: AMatter) => unknown)(story.state) : command;
    const { decision } = story.when(decide, order, office);
    return isRefusal(decision) ? story : story.and(decide, order, office);
  };
/** Whoever can, does it, looked for from this one on: otherwise hardly any matter would get far. */
const eagerly =
  (decide: Parameters<Story['and']>[0], step?: string): Act =>
  (story, who) => {
    const order = () => ({ ...onScreen(story.state), to: step });
    const from = CAST.indexOf(who);
    const queue = [...CAST.slice(from), ...CAST.slice(0, from)];
    const able = queue.find((each) => !isRefusal(story.when(decide, order, officeAt(each, crowded)).decision));
    return able ? story.and(decide, order, officeAt(able, crowded)) : story;
  };
const onScreen = (approval: AMatter) => ({ seen: approval!.fingerprint, reason: '理由' });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 10, arbitrary: fc.constant(eagerly(approve as never)) },
  { weight: 2, arbitrary: to.map((id) => eagerly(sendBack as never, id)) },
  { weight: 1, arbitrary: fc.constant(eagerly(recall as never)) },
  { weight: 4, arbitrary: fc.constant(attempt(approve as never, onScreen)) },
  { weight: 1, arbitrary: content.map((seen) => attempt(approve as never, { seen })) },
  { weight: 2, arbitrary: to.map((id) => attempt(sendBack as never, (a: AMatter) => ({ ...onScreen(a), to: id }))) },
  { weight: 1, arbitrary: fc.constant(attempt(recall as never, {})) },
  { weight: 1, arbitrary: fc.constant(attempt(withdraw as never, { reason: '理由' })) },
  {
    weight: 4,
    arbitrary: content.map(
      (fingerprint): Act =>
        (story, who) =>
          ['returned', 'recalled'].includes(story.state!.status)
            ? attempt(submit as never, { fingerprint })(story, who)
            : story,
    ),
  },
);
const start = fc
  .tuple(fc.constantFrom(progressRoute, revisionRoute), fc.subarray<Flag>(['touches-money', 'important']), person)
  .map(([route, flags, who]) => submittedBy(who, { fingerprint: 'first', route, flags }));
const story = fc
  .tuple(start, fc.array(fc.tuple(act, person), { minLength: 5, maxLength: 50, size: 'max' }))
  .map(([begin, acts]) => acts.reduce((past, [next, who]) => next(past, who), begin));

const approvalsOf = (facts: readonly Told<MatterEvent>[]) =>
  facts.flatMap((fact) => (fact.type === 'StepApproved' ? [fact] : []));

describe('Over any sequence of acts by anybody', () => {
  it('nobody approves or returns what he ever submitted', () => {
    fc.assert(
      fc.property(story, ({ history }) => {
        history.forEach((fact, index) => {
          const before = history.slice(0, index).filter(({ type }) => type === 'MatterSubmitted');
          const makers = before.map(({ meta }) => meta.actor);
          const checks = ['StepApproved', 'MatterReturned'].includes(fact.type);
          expect(checks && makers.includes(fact.meta.actor)).toBe(false);
        });
      }),
      runs,
    );
  });

  it('what is settled was approved by every step in this very content and round', () => {
    fc.assert(
      fc.property(story, ({ history, state }) => {
        fc.pre(state!.status === 'settled');
        expect(new Set(state!.approvals.map(({ step }) => step))).toEqual(
          new Set(state!.route.steps.map(({ id }) => id)),
        );
        const { approvals, round, fingerprint } = state!;
        const inForce = approvalsOf(history).filter(({ data }) => data.round === round);
        expect(inForce.every(({ data }) => data.fingerprint === fingerprint)).toBe(true);
        expect(inForce.length).toBeGreaterThanOrEqual(approvals.length);
        expect(history.filter(({ type }) => type === 'MatterSettled')).toHaveLength(1);
      }),
      runs,
    );
  });

  it('approvals in force are of the steps that were passed, no post twice in one step', () => {
    fc.assert(
      fc.property(story, ({ state }) => {
        const { approvals, route, at } = state!;
        const passed = route.steps.slice(0, at + 1).map(({ id }) => id);
        expect(approvals.every(({ step }) => passed.includes(step))).toBe(true);
        const places = approvals.map(({ step, post }) => `${step} ${post}`);
        expect(new Set(places).size).toBe(places.length);
        expect(currentStep(state!) !== null).toBe(state!.status === 'in-progress');
      }),
      runs,
    );
  });

  it('the same act again is refused, or is the next turn of somebody who holds two posts', () => {
    fc.assert(
      fc.property(story, person, (past, who) => {
        const office = officeAt(who, crowded);
        const decide = () => past.when(approve, onScreen, office).decision;
        if (isRefusal(decide())) return;
        const after = past.and(approve, onScreen, office);
        const again = after.when(approve, onScreen, office).decision;
        const [one, two] = [decide(), again].map((each) => (isRefusal(each) ? each.refused : each.events[0]!.data));
        expect(two).not.toEqual(one);
      }),
      runs,
    );
  });

  it('folding is the same from the log as step by step, and an open matter is never past its last step', () => {
    fc.assert(
      fc.property(story, ({ history, state }) => {
        expect(fold(matterDecider, history)).toEqual(state);
        expect(isOpen(state!) && state!.at >= state!.route.steps.length).toBe(false);
      }),
      runs,
    );
  });
});

describe('Whatever the log holds', () => {
  const word = fc.constantFrom('matter-1', 'matter-9', 'chief', 'drafter', 'nowhere', '');
  const fact = fc
    .record({
      type: fc.constantFrom(
        'StepApproved',
        'MatterReturned',
        'MatterRecalled',
        'MatterWithdrawn',
        'MatterSettled',
        'MatterDeputised',
      ),
      data: fc.record({
        matter: word,
        round: fc.integer(),
        step: word,
        post: word,
        to: word,
        reason: fc.option(word),
        completes: fc.boolean(),
        comment: fc.option(word),
      }),
      who: person,
    })
    .map(({ type, data, who }) => told({ type, data }, { actor: who }) as unknown as Told<MatterEvent>);

  it('folding never throws, in any order, before and after the submission', () => {
    fc.assert(
      fc.property(fc.array(fact), fc.array(fact), (before, after) => {
        const state = fold(matterDecider, [...before, ...submittedBy().history, ...after]);
        expect(fold(matterDecider, before)).toBeNull();
        expect(state!.makers).toEqual(['suzuki']);
        expect(state!.at).toBeLessThanOrEqual(after.length);
      }),
      runs,
    );
  });
});
