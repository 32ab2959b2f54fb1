import { routeDecider, type PinnedRoute } from '@ayumi/approval';
import { directoryDecider, officeOf, type DirectoryEvent, type DirectoryState } from '@ayumi/directory';
import type { Decider, Decision, Fact, Meta, Position, RecordedEvent, Signature, Told } from '@ayumi/event-sourcing';
import { isRefusal, type Instant } from '@ayumi/kernel';
import { v5 as uuid5 } from 'uuid';
import * as chain from './item/item.approval.decider';
import { assignLeadUnit, defineIndicator, setAnnualPlan, transcribeItem } from './item/item.decider';
import type { ItemContext } from './item/item.world';
import type { ItemEvent } from './item/item.events';
import { markRepeat, stopItem } from './item/item.life.decider';
import * as reminders from './item/item.reminder.decider';
import { submitProgress, type SubmitProgress } from './item/item.progress.decider';
import { reviseTarget, type ReviseTarget } from './item/item.revision.decider';
import { itemDecider, type ItemState } from './item/item.state';
import * as plans from './plan/plan.decider';
import type { CycleStage, Grade, PlanEvent } from './plan/plan.events';
import { adoptRatingScale } from './plan/plan.scale.decider';
import { planDecider, type PlanState } from './plan/plan.state';

export const PLAN = 'kodaira-r3';

const SCALE: readonly Grade[] = [
  { grade: 'S', label: '予定以上に進捗', meaning: 'ahead' },
  { grade: 'A', label: '予定どおりに進捗', meaning: 'on-schedule' },
  { grade: 'B', label: '予定よりも遅れている', meaning: 'behind' },
  { grade: '-', label: '評価できない', meaning: 'not-evaluable' },
];

export const step = (id: string, title: string, post: string, more = {}): PinnedRoute['steps'][number] => ({
  id, title, kind: 'approve', posts: [post], needs: 'all', ...more,
}); // prettier-ignore

export const ROUTES = {
  progress: [
    step('manager', '課長', 'lead/manager', { dueDays: 3 }),
    step('planning', '企画決裁', 'gyosei-keiei/manager', { assesses: true }),
  ],
  revision: [
    step('manager', '課長', 'lead/manager'),
    step('deputies', '両副市長', 'shi/deputy-mayor-1', { posts: ['shi/deputy-mayor-1', 'shi/deputy-mayor-2'] }),
  ],
};

/**
 * A small city in the making of events: every line of it is a decision of the real deciders, so that read models are
 * tested on what can happen. Names are invented.
 */
export class Story {
  readonly events: RecordedEvent[] = [];
  directory: DirectoryState = directoryDecider.initial;
  private plan: PlanState = planDecider.initial;
  private routes = { progress: routeDecider.initial, revision: routeDecider.initial };
  private readonly items = new Map<string, ItemState>();
  private now: Instant = '2024-04-01T00:00:00.000Z';

  constructor(steps: Readonly<Record<'progress' | 'revision', PinnedRoute['steps']>> = ROUTES) {
    for (const [unit, name, parent, duty] of [
      ['shi', '小平市', null, null],
      ['shimin-bu', '市民部', 'shi', null],
      ['shuunou', '収納課', 'shimin-bu', null],
      ['zeimu', '税務課', 'shimin-bu', null],
      ['gyosei-keiei', '行政経営課', 'shi', 'planning'],
    ] as const)
      this.organise('UnitEstablished', { unit, name, kind: 'section', parent, order: 1, duty, from: '2020-04-01' });
    for (const [person, name, post, rank, title] of [
      ['suzuki', '鈴木', 'shuunou/clerk', 'clerk', '収納課 担当'],
      ['yamada', '山田', 'shuunou/manager', 'manager', '収納課長'],
      ['mori', '森', 'zeimu/clerk', 'clerk', '税務課 担当'],
      ['hara', '原', 'zeimu/manager', 'manager', '税務課長'],
      ['sato', '佐藤', 'gyosei-keiei/manager', 'manager', '行政経営課長'],
      ['ito', '伊藤', 'shi/deputy-mayor-1', 'deputy-mayor', '副市長'],
      ['kato', '加藤', 'shi/deputy-mayor-2', 'deputy-mayor', '副市長'],
    ] as const) {
      const unit = post.split('/')[0]!;
      this.organise('PostEstablished', { post, unit, rank, title, from: '2020-04-01' });
      this.organise('PersonRegistered', { person, name, kana: name });
      this.organise('PersonAppointed', { person, post, from: '2024-04-01' });
    }
    for (const route of ['progress', 'revision'] as const) {
      const data = { version: 1, from: '2021-04-01', definition: { route, title: route, steps: steps[route] } };
      const event = this.tell(`route-${route}`, { type: 'RoutePublished' as const, data }, OPERATOR, 'publish-route');
      this.routes[route] = routeDecider.evolve(this.routes[route], event);
    }
    const chapters = [
      { no: 1, title: '歳入の確保' },
      { no: 2, title: '業務の改善' },
    ];
    const frame = { title: '行財政再構築プラン', years: [2021, 2022, 2023, 2024], chapters, items: [10, 11, 12, 20] };
    this.decidePlan('register-plan', (state, context) => plans.registerPlan(frame, state, context));
    this.decidePlan('adopt-rating-scale', (state, context) =>
      adoptRatingScale({ fromYear: 2021, grades: SCALE }, state, context),
    );
  }

  /** From here on it is that moment (UTC). */
  at(now: Instant): this {
    this.now = new Date(now).toISOString();
    return this;
  }

  organise<T extends DirectoryEvent['type']>(type: T, data: Extract<DirectoryEvent, { type: T }>['data']): this {
    const event = this.tell('directory-kodaira', { type, data }, OPERATOR, 'organise');
    this.directory = directoryDecider.evolve(this.directory, event as unknown as Told<DirectoryEvent>);
    return this;
  }

  cycle(fiscalYear: number, stage: CycleStage, dueOn: string): this {
    return this.decidePlan('open-cycle', (state, context) =>
      plans.openCycle({ fiscalYear, stage, dueOn }, state, context),
    );
  }

  extendsCycle(cycle: string, dueOn: string): this {
    const order = { cycle, dueOn, reason: '様式の変更' };
    return this.decidePlan('extend-cycle', (state, context) => plans.extendCycle(order, state, context));
  }

  closeCycle(cycle: string): this {
    return this.decidePlan('close-cycle', (state, context) => plans.closeCycle({ cycle }, state, context));
  }

  /** An item led by a section, with an indicator 徴収率 where a target is given. */
  item(no: number, title: string, lead: string | null, targets?: Readonly<Record<number, string>>): this {
    const source = { responsible: null, indicator: null, baseline: null, target: null, annualPlan: {} };
    const chapter = Math.floor(no / 10);
    const text = { plan: PLAN, no, chapter, title, purposes: [], initiatives: [], source };
    this.decide('operator', no, 'transcribe-item', (item, context) => transcribeItem(text, item, context));
    if (lead) this.lead(no, lead);
    if (!targets) return this;
    const years = Object.entries(targets).map(([year, value]) => ({ year: Number(year), value }));
    this.decide('operator', no, 'define-indicator', (item, context) =>
      defineIndicator(
        {
          indicator: 'collection-rate', name: '徴収率', kind: 'number', unit: '%', decimals: 1,
          direction: 'more-is-better', targetKind: 'each-year', baseline: { year: 2019, value: '97.6' }, targets: years,
        },
        item,
        context,
      ),
    ); // prettier-ignore
    return this;
  }

  lead(no: number, lead: string): this {
    return this.decide('operator', no, 'assign-lead-unit', (item, context) => assignLeadUnit({ lead }, item, context));
  }

  stops(no: number, on: string, reason = '制度の廃止'): this {
    return this.decide('operator', no, 'stop-item', (item, context) => stopItem({ on, reason }, item, context));
  }

  repeats(no: number, other: number): this {
    const repeats = itemId(other);
    return this.decide('operator', no, 'mark-repeat', (item, context) => markRepeat({ repeats }, item, context));
  }

  annualPlan(no: number, year: number, text: string): this {
    const years = [{ year, text }];
    return this.decide('operator', no, 'set-annual-plan', (item, context) => setAnnualPlan({ years }, item, context));
  }

  submits(actor: string, no: number, order: Partial<SubmitProgress> = {}): this {
    const actuals = Object.keys(this.stateOf(no).indicators).map((indicator) => ({ indicator, value: '98.9' }));
    const full = { cycle: '2024-year-end', rating: 'A', done: '実施しました', actuals, ...order };
    return this.decide(actor, no, 'submit-progress', (item, context) => submitProgress(full, item, context));
  }

  revises(actor: string, no: number, order: Partial<ReviseTarget> = {}): this {
    const full = {
      indicator: 'collection-rate',
      targets: [{ year: 2024, value: '99.5' }],
      reason: '実績の伸び',
      ...order,
    };
    return this.decide(actor, no, 'revise-target', (item, context) => reviseTarget(full, item, context));
  }

  approves(actor: string, no: number, matter = YEAR_END, more: { comment?: string; rating?: string } = {}): this {
    return this.decide(actor, no, 'approve', (item, context) =>
      chain.approve({ matter, fingerprint: this.seen(no, matter), ...more }, item, context),
    );
  }

  returns(actor: string, no: number, reason: string, matter = YEAR_END, to = 'drafter'): this {
    return this.decide(actor, no, 'return', (item, context) =>
      chain.sendBack({ matter, fingerprint: this.seen(no, matter), reason, to }, item, context),
    );
  }

  recalls(actor: string, no: number, matter = YEAR_END): this {
    return this.decide(actor, no, 'recall', (item, context) => chain.recall({ matter }, item, context));
  }

  withdraws(actor: string, no: number, reason: string, matter = YEAR_END): this {
    return this.decide(actor, no, 'withdraw', (item, context) => chain.withdraw({ matter, reason }, item, context));
  }

  reminds(actor: string, no: number, order: reminders.Remind): this {
    return this.decide(actor, no, 'remind', (item, context) => reminders.remind(order, item, context));
  }

  extendsDue(actor: string, no: number, dueOn: string): this {
    const order = { cycle: '2024-year-end', dueOn, reason: '様式の変更' };
    return this.decide(actor, no, 'extend-due', (item, context) => reminders.extendDue(order, item, context));
  }

  stateOf(no: number): ItemState {
    return this.items.get(itemId(no)) ?? itemDecider.initial;
  }

  seen(no: number, matter: string): string {
    return this.stateOf(no).matters[matter]!.approval.fingerprint;
  }

  private decide(
    actor: string,
    no: number,
    command: string,
    decision: (item: ItemState, context: ItemContext) => Decision<ItemEvent>,
  ): this {
    const state = this.record(
      `item-${itemId(no)}`, itemDecider, this.stateOf(no), command, decision(this.stateOf(no), this.contextOf(actor)),
    ); // prettier-ignore
    this.items.set(itemId(no), state);
    return this;
  }

  private decidePlan(
    command: string,
    decision: (plan: PlanState, context: plans.PlanContext) => Decision<PlanEvent>,
  ): this {
    const answer = decision(this.plan, { office: officeOf(this.directory, 'operator', this.now) });
    this.plan = this.record(`plan-${PLAN}`, planDecider, this.plan, command, answer);
    return this;
  }

  private contextOf(actor: string): ItemContext {
    const { progress, revision } = this.routes;
    return {
      office: officeOf(this.directory, actor, this.now),
      at: this.now,
      plan: this.plan,
      unitExists: (unit) => Object.hasOwn(this.directory.units, unit),
      routes: { progress, revision },
    };
  }

  private record<State, F extends Fact>(
    stream: string,
    decider: Decider<State, F>,
    state: State,
    command: string,
    decision: Decision<F>,
  ): State {
    if (isRefusal(decision)) throw new Error(`${command} on ${stream}: ${JSON.stringify(decision)}`);
    const told = decision.events.map((fact) => this.tell(stream, fact, decision.signature, command));
    return told.reduce(decider.evolve, state);
  }

  private tell<F extends Fact>(stream: string, fact: F, signature: Signature, command: string) {
    const place = this.events.length + 1;
    const id = uuid5(`${place}`, '0b0f4f0e-3b0a-5a52-8f6a-2f6a8a1c0001');
    const meta: Meta = {
      ...signature, command, commandId: id, request: 'r', correlation: id, causation: null, schema: 1, at: this.now,
    }; // prettier-ignore
    const revision = this.events.filter((each) => each.stream === stream).length;
    const event = { ...fact, id, meta, stream, revision, position: String(place) as Position };
    // What a store keeps is JSON: members that are undefined are gone.
    this.events.push(JSON.parse(JSON.stringify(event)) as RecordedEvent);
    return event as Told<F>;
  }
}

export const YEAR_END = 'progress-2024-year-end';

export const itemId = (no: number): string => `${PLAN}.${no}`;

const OPERATOR: Signature = { actor: 'operator', actorName: 'operator', basis: 'operator' };
