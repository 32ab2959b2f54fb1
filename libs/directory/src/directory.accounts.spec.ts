import { given } from '@ayumi/event-sourcing/testing';
import { closeAccount, openAccount, resetPassword } from './directory.decider';
import { cityHistory, officeAt } from './directory.examples';
import { directoryDecider } from './directory.state';
import { OPERATOR } from './office';

const as = (actor: string) => ({ office: officeAt(actor) });
const administrator = as('kan');
const theCity = given(directoryDecider, ...cityHistory);
const suzuki = { login: 'suzuki', person: 'suzuki' };
const opened = theCity.and(openAccount, suzuki, administrator);
const gone = { login: 'suzuki', reason: '退職のため' };
const closed = opened.and(closeAccount, gone, administrator);

describe('An account', () => {
  it('is nobody’s in the beginning: of the organisation nothing is known', () =>
    expect(Object.values(directoryDecider.initial).flatMap((each) => Object.values(each))).toEqual([]));

  it('is the business of the administrator and the operator, not even of the planning office', () => {
    for (const actor of ['yamada', 'okubo', 'suzuki', 'takahashi']) {
      theCity.when(openAccount, suzuki, as(actor)).thenRefused('not-allowed');
      opened.when(resetPassword, { login: 'suzuki' }, as(actor)).thenRefused('not-allowed');
      opened.when(closeAccount, gone, as(actor)).thenRefused('not-allowed');
    }
    theCity.when(openAccount, suzuki, as(OPERATOR)).thenSigned({ basis: 'operator' });
    theCity.when(openAccount, suzuki, administrator).thenSigned({ actor: 'kan', post: 'shi/administrator' });
  });

  it('is opened for a person who is known, once', () => {
    theCity.when(openAccount, suzuki, administrator).thenHappens({ type: 'AccountOpened', data: suzuki });
    opened.when(openAccount, suzuki, administrator).thenRefused('account-open', { login: 'suzuki' });
    theCity
      .when(openAccount, { ...suzuki, person: 'mori' }, administrator)
      .thenRefused('person-unknown', { person: 'mori' });
  });

  it('keeps its login to its person, even when it is closed', () => {
    const another = { login: 'suzuki', person: 'kato' };
    opened.when(openAccount, another, administrator).thenRefused('login-taken', { login: 'suzuki' });
    closed.when(openAccount, another, administrator).thenRefused('login-taken', { login: 'suzuki' });
    closed.when(openAccount, suzuki, administrator).thenHappens({ type: 'AccountOpened' });
    expect(closed.and(openAccount, suzuki, administrator).state.accounts['suzuki']).toMatchObject({ open: true });
  });

  it('gets a new password while it is open; the fact says nothing of the password', () => {
    const reset = { login: 'suzuki', password: 'himitsu' };
    const { decision } = opened.when(resetPassword, reset, administrator);
    expect(decision).toMatchObject({ events: [{ type: 'PasswordReset', data: { login: 'suzuki' } }] });
    expect(JSON.stringify(decision)).not.toContain('himitsu');
    expect(opened.and(resetPassword, reset, administrator).state).toEqual(opened.state);
    opened.when(resetPassword, { login: 'mori' }, administrator).thenRefused('account-unknown', { login: 'mori' });
    closed.when(resetPassword, { login: 'suzuki' }, administrator).thenRefused('account-unknown', { login: 'suzuki' });
  });

  it('is closed with a reason, once', () => {
    opened.when(closeAccount, { ...gone, reason: ' 退職のため\n' }, administrator).thenHappens({
      type: 'AccountClosed',
      data: gone,
    });
    opened.when(closeAccount, { ...gone, reason: ' 　' }, administrator).thenRefused('reason-missing');
    opened
      .when(closeAccount, { ...gone, login: 'mori' }, administrator)
      .thenRefused('account-unknown', { login: 'mori' });
    closed.when(closeAccount, gone, administrator).thenNothing();
  });
});
