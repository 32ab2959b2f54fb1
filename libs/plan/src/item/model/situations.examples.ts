import { addDays, dayOf, type Day } from '@ayumi/kernel';
import { Act, perform } from './acts.examples';
import { order as staffOrder } from './city-acts.examples';
import { ordersFor } from './orders.examples';

/*
 * Where chance hardly ever leads: what several things have to come together for. A story may begin with one of these
 * and goes on from there like any other.
 */

export interface Situation {
  readonly name: string;
  /** The progress route that it needs, by its place in `routesOf`; any where it says nothing. */
  readonly progress?: number;
  readonly acts: readonly Act[];
  /** What of it is refused, with its code; nothing where it says nothing. */
  readonly refused?: readonly string[];
}

const CYCLE = '2024-year-end';
const about = { matter: `progress-${CYCLE}`, cycle: CYCLE };

const does = (who: string, verb: string): Act =>
  new Act(`${who} ${verb}`, (ledger, desk) =>
    perform(verb, ordersFor({ command: verb, ...about }, desk.world)[0]!, who, ledger, desk),
  );

const forgetsTheReason = (who: string, verb: string): Act =>
  new Act(`${who} ${verb} without a reason`, (ledger, desk) => {
    const order = ordersFor({ command: verb, ...about }, desk.world)[0]!;
    return perform(verb, { ...order, reason: ' ' }, who, ledger, desk);
  });

const inCity = (who: string, verb: string, body: (today: Day) => object): Act =>
  new Act(`${who} ${verb}`, (ledger, desk) => staffOrder(verb, body(dayOf(desk.world.at)), who, ledger, desk));

const delegates = (who: string, post: string, delegate: string): Act =>
  inCity(who, 'delegate', (today) => ({ principal: who, delegate, post, from: today, until: addDays(today, 3) }));

const isAway = (person: string): Act =>
  inCity('sato', 'register-absence', (today) => ({ person, from: today, until: addDays(today, 2) }));

const leaves = (person: string, post: string): Act =>
  inCity('operator', 'end-appointment', (today) => ({ person, post, until: addDays(today, -1) }));

export const NOTHING_YET: Situation = { name: 'nothing has happened yet', acts: [] };

export const SITUATIONS: readonly Situation[] = [
  {
    name: 'one post of a step by right and the other as a delegate, whichever comes first: each is asked for itself',
    progress: 6,
    acts: [
      does('suzuki', 'submit-progress'),
      delegates('nakamura', 'shuunou/manager', 'kato'),
      does('kato', 'approve'),
      does('kato', 'approve'),
      delegates('hasegawa', 'zaisei/manager', 'sasaki'),
      does('sasaki', 'approve'),
      does('sasaki', 'approve'),
    ],
  },
  {
    name: 'one deputy mayor’s post is vacant and the other is passed over: nobody’s judgement excuses the vacancy',
    progress: 5,
    acts: [does('suzuki', 'submit-progress'), does('kato', 'approve'), isAway('okubo'), does('suzuki', 'pass-over')],
  },
  {
    name: 'who delegated has left: what he delegated is gone with his post',
    progress: 0,
    acts: [
      does('suzuki', 'submit-progress'),
      does('kato', 'approve'),
      delegates('nakamura', 'shuunou/manager', 'hasegawa'),
      leaves('nakamura', 'shuunou/manager'),
    ],
  },
  {
    name: 'a report is sent back with a reason or not at all',
    progress: 0,
    acts: [does('suzuki', 'submit-progress'), forgetsTheReason('kato', 'return'), does('kato', 'return')],
    refused: ['kato return: reason-missing'],
  },
];
