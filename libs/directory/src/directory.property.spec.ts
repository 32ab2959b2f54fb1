import { isVacant } from '@ayumi/approval';
import { isRefusal } from '@ayumi/kernel';
import { fold, type Decide, type Told } from '@ayumi/event-sourcing';
import { given, told } from '@ayumi/event-sourcing/testing';
import * as fc from 'fast-check';
import {
  appoint,
  closeAccount,
  endAppointment,
  establishPost,
  establishUnit,
  openAccount,
  type DirectoryContext,
} from './directory.decider';
import type { DirectoryEvent } from './directory.events';
import { CAST, cityHistory, officeAt } from './directory.examples';
import { ALOOF, holdersOf, postAt, postsOf } from './directory.lookup';
import { directoryDecider, type DirectoryState } from './directory.state';
import { officeOf, OPERATOR } from './office';

const runs = { seed: 20250522, numRuns: 300 };
const person = fc.constantFrom(...CAST, 'nobody');
const unitId = fc.constantFrom('shi', 'shimin-bu', 'shuunou', 'nowhere');
const postId = fc.constantFrom('shuunou/chief', 'shuunou/manager', 'kansa/auditor', 'nowhere/chief', '');
const day = fc.constantFrom('2021-03-31', '2021-04-01', '2025-03-31', '2025-04-01', '2025-05-22', '2026-04-01');
const fact = (type: string, data: unknown) => told({ type, data }) as unknown as Told<DirectoryEvent>;

const anyFact = fc.oneof(
  fc.tuple(unitId, unitId).map(([unit, parent]) => fact('UnitEstablished', { unit, parent, name: unit, order: 1 })),
  fc.tuple(postId, unitId).map(([post, unit]) => fact('PostEstablished', { post, unit, rank: 'chief', title: post })),
  person.map((id) => fact('PersonRegistered', { person: id, name: id })),
  fc.tuple(person, postId, day).map(([id, post, from]) => fact('PersonAppointed', { person: id, post, from })),
  fc.tuple(person, postId, day).map(([id, post, until]) => fact('AppointmentEnded', { person: id, post, until })),
  person.map((login) => fact('AccountOpened', { login, person: login })),
  person.map((login) => fact('AccountClosed', { login, reason: '' })),
  person.map((login) => fact('PasswordReset', { login })),
  fc.anything().map((data) => fact('SomethingOfTheFuture', data)),
);

describe('Whatever the log of the directory holds', () => {
  it('folding never throws, and every question has an answer', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), person, postId, day, (history, actor, address, on) => {
        const state = fold(directoryDecider, history);
        const office = officeOf(state, actor, `${on}T00:00:00.000Z`);
        expect([postAt(state, address), office.authorityFor(address)]).toHaveLength(2);
        expect(isVacant(office, address)).toBe(
          !postAt(state, address) || holdersOf(state, postAt(state, address)!.post, on).length === 0,
        );
        expect(office.ownSignature()?.actor ?? actor).toBe(actor);
      }),
      runs,
    );
  });

  it('an order given twice changes nothing the second time', () => {
    const operator = { office: officeAt(OPERATOR) };
    const order = fc.record({
      person,
      post: postId,
      from: day,
      until: day,
      unit: unitId,
      parent: unitId,
      login: person,
    });
    const verbs = fc.constantFrom(establishUnit, establishPost, appoint, endAppointment, openAccount, closeAccount);
    fc.assert(
      fc.property(verbs, order, (verb, body) => {
        const command = {
          ...body,
          name: '名',
          kind: 'section',
          order: 1,
          duty: null,
          rank: 'chief',
          title: '係長',
          reason: '異動',
        };
        const decide = verb as unknown as Decide<typeof command, DirectoryState, DirectoryContext, DirectoryEvent>;
        const before = given(directoryDecider, ...cityHistory);
        const first = before.when(decide, command, operator).decision;
        if (isRefusal(first)) return;
        const { decision } = before.and(decide, command, operator).when(decide, command, operator);
        // Nothing, or a refusal: never a second fact.
        expect(isRefusal(decision) ? [] : decision.events).toEqual([]);
      }),
      runs,
    );
  });

  it('who may act for a post holds it on that day, and no auditor or administrator acts for his', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 15 }), person, postId, day, (more, actor, address, on) => {
        const state = fold(directoryDecider, [...cityHistory, ...more]);
        const authority = officeOf(state, actor, `${on}T03:00:00.000Z`).authorityFor(address);
        const held = postsOf(state, actor, on).map(({ post }) => post);
        const meant = postAt(state, address);
        const acts = meant && held.includes(meant.post) && !ALOOF.includes(meant.rank);
        expect(authority?.post ?? null).toBe(acts ? meant.post : null);
      }),
      runs,
    );
  });
});
