import type { Decider, Told } from '@ayumi/event-sourcing';
import { own, type Day } from '@ayumi/kernel';
import type { DirectoryEvent, Duty, Rank, UnitKind } from './directory.events';

export interface DirectoryState {
  readonly units: Readonly<Record<string, Unit>>;
  readonly posts: Readonly<Record<string, Post>>;
  readonly people: Readonly<Record<string, Person>>;
  readonly appointments: readonly Appointment[];
  readonly delegations: readonly Delegation[];
  readonly absences: readonly Absence[];
  /** The posts that stand in for a post, in their order. */
  readonly deputies: Readonly<Record<string, readonly string[]>>;
  readonly accounts: Readonly<Record<string, Account>>;
}

export interface Unit {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly order: number;
  readonly duty: Duty | null;
}

export interface Post {
  readonly post: string;
  readonly unit: string;
  readonly rank: Rank;
  readonly title: string;
}

export interface Person {
  readonly person: string;
  readonly name: string;
  readonly kana: string;
}

/** From the first day to the last, both included; `until` null while it lasts. */
export interface Appointment {
  readonly person: string;
  readonly post: string;
  readonly from: Day;
  readonly until: Day | null;
}

export interface Delegation {
  readonly delegation: string;
  readonly principal: string;
  readonly delegate: string;
  readonly post: string;
  readonly from: Day;
  readonly until: Day;
  readonly revoked: boolean;
}

export interface Absence {
  readonly absence: string;
  readonly person: string;
  readonly from: Day;
  readonly until: Day;
  readonly note: string | null;
  readonly cancelled: boolean;
}

export interface Account {
  readonly login: string;
  readonly person: string;
  readonly open: boolean;
}

export const directoryDecider: Decider<DirectoryState, DirectoryEvent> = {
  category: 'directory',
  initial: {
    units: {},
    posts: {},
    people: {},
    appointments: [],
    delegations: [],
    absences: [],
    deputies: {},
    accounts: {},
  },
  evolve,
};

function evolve(state: DirectoryState, { type, data }: Told<DirectoryEvent>): DirectoryState {
  switch (type) {
    case 'UnitEstablished':
      return { ...state, units: { ...state.units, [data.unit]: data } };
    case 'PostEstablished':
      return { ...state, posts: { ...state.posts, [data.post]: data } };
    case 'PersonRegistered':
      return { ...state, people: { ...state.people, [data.person]: data } };
    case 'PersonAppointed':
      return { ...state, appointments: [...state.appointments, { ...data, until: null }] };
    case 'AppointmentEnded':
      return {
        ...state,
        appointments: state.appointments.map((each) => (endedBy(each, data) ? { ...each, until: data.until } : each)),
      };
    case 'DelegationGranted':
      return { ...state, delegations: [...state.delegations, { ...data, revoked: false }] };
    case 'DelegationRevoked':
      return { ...state, delegations: state.delegations.map((each) => revokedBy(each, data)) };
    case 'AbsenceRegistered':
      return { ...state, absences: [...state.absences, { ...data, cancelled: false }] };
    case 'AbsenceCancelled':
      return { ...state, absences: state.absences.map((each) => cancelledBy(each, data)) };
    case 'DeputiesNamed':
      return { ...state, deputies: { ...state.deputies, [data.post]: data.deputies } };
    case 'AccountOpened':
      return { ...state, accounts: { ...state.accounts, [data.login]: { ...data, open: true } } };
    case 'AccountClosed': {
      const account = own(state.accounts, data.login);
      return account ? { ...state, accounts: { ...state.accounts, [data.login]: { ...account, open: false } } } : state;
    }
    default:
      return state;
  }
}

const revokedBy = (delegation: Delegation, revoked: { delegation: string }): Delegation =>
  delegation.delegation === revoked.delegation ? { ...delegation, revoked: true } : delegation;

const cancelledBy = (absence: Absence, cancelled: { absence: string }): Absence =>
  absence.absence === cancelled.absence ? { ...absence, cancelled: true } : absence;

const endedBy = (appointment: Appointment, ended: { person: string; post: string }) =>
  appointment.person === ended.person && appointment.post === ended.post && appointment.until === null;
