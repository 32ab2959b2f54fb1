import { fold, type Decide, type Told } from '@ayumi/event-sourcing';
import { told } from '@ayumi/event-sourcing/testing';
import { isRefusal, type Refusal } from '@ayumi/kernel';
import * as fc from 'fast-check';
import { appointed, CAST, city, ended } from '../../../directory/src/directory.examples';
import { actionsOf, type Action } from './item.actions';
import {
  approve,
  deputise,
  override,
  pullUp,
  recall,
  reject,
  sendBack,
  withdraw,
  type Return,
} from './item.approval.decider';
import { commentOnField } from './item.comment.decider';
import { defineIndicator, setAnnualPlan } from './item.decider';
import type { ItemContext } from './item.world';
import type { ItemEvent } from './item.events';
import {
  as,
  CYCLE,
  indicator,
  type ItemStory,
  planWith,
  progress,
  revised,
  revisionAsked,
  theItem,
} from './item.examples';
import { amendProgress, submitProgress } from './item.progress.decider';
import { circulate, markRead, passOver, postReview, stateImportance } from './item.reading.decider';
import { extendDue, remind } from './item.reminder.decider';
import { amendRevision, reviseTarget, type ReviseTarget } from './item.revision.decider';
import { itemDecider, type ItemState } from './item.state';

const runs = { seed: 20250522, numRuns: 80 };

/** Makers hold posts in the line, one deputy's post is vacant. */
const directory = city(
  appointed('suzuki', 'shuunou/chief'),
  appointed('kobayashi', 'shuunou/manager'),
  appointed('kato', 'shuunou/clerk'),
  ended('miura', 'shi/deputy-mayor-2', '2025-03-31'),
);
const midYear = { cycle: '2024-mid-year', fiscalYear: 2024, stage: 'mid-year', dueOn: '2024-10-31' } as const;
const plan = planWith(told({ type: 'CycleOpened', data: midYear }));
const contexts = new Map(CAST.map((each) => [each, as(each, { directory, plan })] as const));
const contextOf = (who: string) => contexts.get(who)!;

type Verb<Order> = Decide<Order, ItemState, ItemContext, ItemEvent>;
type Act = (story: ItemStory, who: string) => ItemStory;

function attempt<Order>(story: ItemStory, verb: Verb<Order>, order: Order, who: string): ItemStory {
  const refused = isRefusal(verb(order, story.state, contextOf(who)));
  return refused ? story : story.and(verb, () => order, contextOf(who));
}

const onScreen = (item: ItemState, matter: string): Return => ({
  matter,
  fingerprint: item.matters[matter]?.approval.fingerprint ?? 'f'.repeat(64),
  reason: '理由',
});
const verbs = {
  approve, deputise, 'pull-up': pullUp, override, 'pass-over': passOver, 'post-review': postReview,
  'mark-read': markRead, return: sendBack, reject, recall, withdraw,
} as unknown as Readonly<Record<string, Verb<Return> | undefined>>; // prettier-ignore
const person = fc.constantFrom(...CAST);
const drafter = fc.constantFrom('suzuki', 'kobayashi', 'kato');
const matter = fc.constantFrom('progress-2024-year-end', 'progress-2024-mid-year', 'revision-1', 'revision-2');
const to = fc.constantFrom(undefined, 'drafter', 'chief', 'director', 'finance');

/** Whoever can, does it to one of the matters, looked for from this one on: otherwise hardly any would get far. */
const eagerly =
  (verb: Verb<Return>, nth: number, step?: string): Act =>
  (story, who) => {
    const ids = Object.keys(story.state.matters);
    const order = { ...onScreen(story.state, ids[nth % ids.length] ?? 'none'), to: step };
    const from = CAST.indexOf(who);
    const queue = [...CAST.slice(from), ...CAST.slice(0, from)];
    const able = queue.find((each) => !isRefusal(verb(order, story.state, contextOf(each))));
    return able ? attempt(story, verb, order, able) : story;
  };
const revising =
  (order: ReviseTarget): Act =>
  (story, who) => {
    const again = Object.values(story.state.matters).find(
      (each) => each.kind === 'revision' && ['returned', 'recalled'].includes(each.approval.status),
    );
    return attempt(story, reviseTarget, { ...order, matter: again?.approval.matter }, who);
  };
const act: fc.Arbitrary<readonly [Act, string]> = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.tuple(
      fc.nat(3).map((nth) => eagerly(approve, nth)),
      person,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc
        .tuple(fc.constantFrom<Verb<Return>>(sendBack, recall, withdraw), fc.nat(3), to)
        .map(([verb, nth, step]) => eagerly(verb, nth, step)),
      person,
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(
      fc.record({ done: fc.constantFrom('一', '二'), cycle: fc.constantFrom(CYCLE, midYear.cycle) }).map(
        (more): Act =>
          (story, who) =>
            attempt(story, submitProgress, { ...progress, ...more }, who),
      ),
      drafter,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc
        .record({ year: fc.constantFrom(2023, 2024), value: fc.constantFrom('98', '99'), touchesMoney: fc.boolean() })
        .map(({ year, value, touchesMoney }) =>
          revising({ indicator: 'collection-rate', targets: [{ year, value }], reason: '実績', touchesMoney }),
        ),
      drafter,
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.tuple(fc.constantFrom<Verb<Return>>(sendBack, recall, withdraw, sendBack), matter, to).map(
        ([verb, id, step]): Act =>
          (story, who) =>
            attempt(story, verb, { ...onScreen(story.state, id), to: step }, who),
      ),
      person,
    ),
  },
);
const story = fc
  .array(act, { minLength: 5, maxLength: 50, size: 'max' })
  .map((acts) => acts.reduce((past, [next, who]) => next(past, who), theItem));

const refusalOf = (decision: ReturnType<Verb<unknown>>): Refusal | null => (isRefusal(decision) ? decision : null);

describe('Over any sequence of acts by anybody on an item', () => {
  it('nobody approves or returns what he ever submitted', () => {
    fc.assert(
      fc.property(story, ({ history }) => {
        history.forEach((fact, index) => {
          const { matter: id } = fact.data as { matter?: string };
          const makers = history
            .slice(0, index)
            .filter(({ type, data }) => type.endsWith('Submitted') && (data as { matter: string }).matter === id)
            .map(({ meta }) => meta.actor);
          const checks = ['StepApproved', 'MatterReturned'].includes(fact.type);
          expect(checks && makers.includes(fact.meta.actor)).toBe(false);
        });
      }),
      runs,
    );
  });

  it('targets change only by a settled revision, once for each', () => {
    fc.assert(
      fc.property(story, ({ history, state }) => {
        const settled = Object.values(state.matters).filter(
          (each) => each.kind === 'revision' && each.approval.status === 'settled',
        );
        const { versions } = state.indicators['collection-rate']!;
        const ids = (values: readonly (string | null)[]) =>
          values.toSorted((a, b) => String(a).localeCompare(String(b)));
        expect(ids(versions.slice(1).map((each) => each.matter))).toEqual(
          ids(settled.map((each) => each.approval.matter)),
        );
        expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
        expect(fold(itemDecider, history)).toEqual(state);
      }),
      runs,
    );
  });

  it('what is offered is accepted, what is refused is refused with the same code', () => {
    const full = ({ command, matter: id, cycle, indicator: which }: Action, item: ItemState, context: ItemContext) => {
      const order = { ...onScreen(item, id ?? ''), comment: '意見' };
      const verb = verbs[command];
      if (verb) return refusalOf(verb(order, item, context));
      if (command === 'remind') return refusalOf(remind({ matter: id!, cycle: cycle ?? undefined }, item, context));
      if (command === 'extend-due')
        return refusalOf(extendDue({ cycle: cycle!, dueOn: '2026-03-31', reason: '理由' }, item, context));
      if (command === 'circulate') return refusalOf(circulate({ ...order, posts: ['zaisei/manager'] }, item, context));
      if (command === 'state-importance') {
        const important = !item.matters[id ?? '']?.approval.important;
        return refusalOf(stateImportance({ ...order, important }, item, context));
      }
      if (command === 'amend-revision') {
        const targets = [2021, 2022].map((year) => ({ year, value: '12.3' }));
        return refusalOf(amendRevision({ ...order, indicator: which!, targets, reason: '別の理由' }, item, context));
      }
      if (command === 'comment') {
        const field = item.matters[id ?? '']?.kind === 'revision' ? 'reason' : 'done';
        return refusalOf(commentOnField({ ...order, field, text: '意見' }, item, context));
      }
      if (command === 'amend-progress') {
        return refusalOf(amendProgress({ ...progress, ...order, cycle: cycle!, done: '別の実績' }, item, context));
      }
      if (command === 'submit-progress')
        return refusalOf(submitProgress({ ...progress, cycle: cycle! }, item, context));
      const answers = [2024, 2023, 2022, 2021].map((year) => {
        const targets = [{ year, value: '12.3' }];
        return refusalOf(
          reviseTarget({ indicator: which!, targets, reason: '実績', matter: id ?? undefined }, item, context),
        );
      });
      return answers.find((each) => each === null) === null ? null : answers[0]!;
    };
    fc.assert(
      fc.property(story, person, ({ state }, who) => {
        const actions = actionsOf(state, contextOf(who));
        const answers = actions.map((action) => full(action, state, contextOf(who)));
        expect(answers.map((each) => each?.refused)).toEqual(actions.map(({ refusal }) => refusal?.refused));
      }),
      runs,
    );
  });

  it('what is not offered at all is refused', () => {
    fc.assert(
      fc.property(story, person, matter, ({ state }, who, id) => {
        const offered = actionsOf(state, contextOf(who)).filter((action) => action.matter === id);
        for (const [command, verb] of [
          ['approve', approve],
          ['return', sendBack],
          ['recall', recall],
          ['withdraw', withdraw],
        ] as const) {
          const known = offered.some((action) => action.command === command && action.refusal === null);
          expect(isRefusal((verb as Verb<Return>)(onScreen(state, id), state, contextOf(who)))).toBe(!known);
        }
      }),
      runs,
    );
  });

  it('the same order again is refused or adds nothing, unless it is the next turn of who holds two posts', () => {
    const planning = contextOf('sato');
    const orders: readonly ((past: ItemStory, who: string, id: string) => readonly [ItemStory, ItemStory])[] = [
      (past, who) => twice(past, submitProgress, progress, who),
      (past, who) =>
        twice(
          past,
          reviseTarget,
          { indicator: 'collection-rate', targets: [{ year: 2022, value: '1' }], reason: '一' },
          who,
        ),
      (past, who, id) => twice(past, sendBack, onScreen(past.state, id), who),
      (past, who, id) => twice(past, withdraw, onScreen(past.state, id), who),
      (past) => twice(past, defineIndicator, { ...indicator, indicator: 'other' }, 'sato'),
      (past) => twice(past, setAnnualPlan, { years: [{ year: 2024, text: '計画' }] }, 'sato'),
    ];
    expect(planning.office.planningAuthority()).not.toBeNull();
    fc.assert(
      fc.property(story, person, matter, fc.constantFrom(...orders), (past, who, id, order) => {
        const [once, again] = order(past, who, id);
        expect(again.history).toHaveLength(once.history.length);
      }),
      runs,
    );
  });
});

function twice<Order>(past: ItemStory, verb: Verb<Order>, order: Order, who: string) {
  const once = attempt(past, verb, order, who);
  return [once, attempt(once, verb, order, who)] as const;
}

describe('Whatever the log of an item holds', () => {
  it('folding never throws, in whatever order its facts come, with strangers among them', () => {
    const stranger = fc
      .record({ type: fc.constantFrom('ItemOfTheFuture', 'MatterDeputised', ''), data: fc.anything() })
      .map((fact) => told(fact) as unknown as Told<ItemEvent>);
    const jumbled = fc.tuple(story, fc.array(stranger, { maxLength: 5 })).chain(([{ history }, more]) => {
      const facts = [...history, ...revised(revisionAsked).history, ...more];
      return fc.shuffledSubarray(facts, { minLength: 1 });
    });
    fc.assert(
      fc.property(jumbled, person, (facts, who) => {
        const state = fold(itemDecider, facts);
        expect(actionsOf(state, contextOf(who)).every(({ command }) => command.length > 0)).toBe(true);
      }),
      runs,
    );
  });
});
