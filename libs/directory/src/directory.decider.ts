import { accept, type Decision, type Signature } from '@ayumi/event-sourcing';
import { canonicalJson, own, refuse } from '@ayumi/kernel';
import type {
  AccountClosed,
  AccountOpened,
  AppointmentEnded,
  DirectoryEvent,
  PasswordReset,
  PersonAppointed,
  PersonRegistered,
  PostEstablished,
  UnitEstablished,
} from './directory.events';
import { ALOOF } from './directory.lookup';
import type { DirectoryState } from './directory.state';
import type { DirectoryOffice } from './office';

type Data<E extends DirectoryEvent> = E['data'];

export interface DirectoryContext {
  readonly office: DirectoryOffice;
}

/** 組織: until the organisation has its own commands for staff (職員課), the operator keeps it. */
const keeper = ({ office }: DirectoryContext): Signature | null => {
  const signature = office.ownSignature();
  return signature?.basis === 'operator' ? signature : null;
};

export function establishUnit(
  unit: Data<UnitEstablished>,
  state: DirectoryState,
  context: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = keeper(context);
  if (!signature) return refuse('not-allowed');
  if (unit.parent && !own(state.units, unit.parent)) return refuse('unit-unknown', { unit: unit.parent });
  if (same(own(state.units, unit.unit), unit)) return accept(signature);
  return accept(signature, { type: 'UnitEstablished', data: unit });
}

export function establishPost(
  post: Data<PostEstablished>,
  state: DirectoryState,
  context: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = keeper(context);
  if (!signature) return refuse('not-allowed');
  if (!own(state.units, post.unit)) return refuse('unit-unknown', { unit: post.unit });
  if (!post.post.startsWith(`${post.unit}/`)) return refuse('post-not-in-unit', { post: post.post, unit: post.unit });
  const before = own(state.posts, post.post);
  if (same(before, post)) return accept(signature);
  if (before && before.rank !== post.rank) return refuse('rank-fixed', { post: post.post, rank: before.rank });
  return accept(signature, { type: 'PostEstablished', data: post });
}

export function registerPerson(
  person: Data<PersonRegistered>,
  state: DirectoryState,
  context: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = keeper(context);
  if (!signature) return refuse('not-allowed');
  if (same(own(state.people, person.person), person)) return accept(signature);
  return accept(signature, { type: 'PersonRegistered', data: person });
}

export function appoint(
  order: Data<PersonAppointed>,
  state: DirectoryState,
  context: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = keeper(context);
  if (!signature) return refuse('not-allowed');
  if (!own(state.people, order.person)) return refuse('person-unknown', { person: order.person });
  if (!own(state.posts, order.post)) return refuse('post-unknown', { post: order.post });
  if (wasAppointed(state, order)) return accept(signature);
  if (!compatible(state, order)) return refuse('posts-incompatible', { post: order.post });
  const held = standing(state, order.person, order.post);
  if (held) return refuse('already-appointed', { person: order.person, post: order.post, from: held.from });
  return accept(signature, { type: 'PersonAppointed', data: order });
}

export function endAppointment(
  order: Data<AppointmentEnded>,
  state: DirectoryState,
  context: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = keeper(context);
  if (!signature) return refuse('not-allowed');
  const appointment = standing(state, order.person, order.post);
  if (!appointment && hasEnded(state, order)) return accept(signature);
  if (!appointment) return refuse('appointment-unknown', { person: order.person, post: order.post });
  if (order.until < appointment.from)
    return refuse('ends-before-it-begins', { from: appointment.from, until: order.until });
  return accept(signature, { type: 'AppointmentEnded', data: order });
}

export function openAccount(
  order: Data<AccountOpened>,
  state: DirectoryState,
  { office }: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = office.accountAuthority();
  if (!signature) return refuse('not-allowed');
  if (!own(state.people, order.person)) return refuse('person-unknown', { person: order.person });
  const account = own(state.accounts, order.login);
  if (account && account.person !== order.person) return refuse('login-taken', { login: order.login });
  if (account?.open) return refuse('account-open', { login: order.login });
  return accept(signature, { type: 'AccountOpened', data: { login: order.login, person: order.person } });
}

export function resetPassword(
  order: Data<PasswordReset>,
  state: DirectoryState,
  { office }: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = office.accountAuthority();
  if (!signature) return refuse('not-allowed');
  if (!own(state.accounts, order.login)?.open) return refuse('account-unknown', { login: order.login });
  return accept(signature, { type: 'PasswordReset', data: { login: order.login } });
}

export function closeAccount(
  order: Data<AccountClosed>,
  state: DirectoryState,
  { office }: DirectoryContext,
): Decision<DirectoryEvent> {
  const signature = office.accountAuthority();
  if (!signature) return refuse('not-allowed');
  if (!order.reason.trim()) return refuse('reason-missing');
  const account = own(state.accounts, order.login);
  if (!account) return refuse('account-unknown', { login: order.login });
  if (!account.open) return accept(signature);
  return accept(signature, { type: 'AccountClosed', data: { login: order.login, reason: order.reason.trim() } });
}

/** Auditors write nothing and administrators approve nothing: neither holds another post on the same day. */
function compatible(state: DirectoryState, { person, post, from }: Data<PersonAppointed>): boolean {
  const aloof = (each: string) => ALOOF.some((rank) => rank === state.posts[each]?.rank);
  const held = state.appointments
    .filter((each) => each.person === person && each.post !== post)
    .filter((each) => each.until === null || each.until >= from);
  return held.length === 0 || ![post, ...held.map((each) => each.post)].some(aloof);
}

const standing = (state: DirectoryState, person: string, post: string) =>
  state.appointments.find((each) => each.person === person && each.post === post && each.until === null);

/** The same appointment, though it may have ended since: a file that is read again appoints nobody twice. */
const wasAppointed = (state: DirectoryState, { person, post, from }: Data<PersonAppointed>) =>
  state.appointments.some((each) => each.person === person && each.post === post && each.from === from);

const hasEnded = (state: DirectoryState, { person, post, until }: Data<AppointmentEnded>) =>
  state.appointments.some((each) => each.person === person && each.post === post && each.until === until);

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
