import { given } from '@ayumi/event-sourcing/testing';
import { appoint, closeAccount, endAppointment, establishPost, openAccount } from './directory.decider';
import { appointed, cityHistory, ended, officeAt } from './directory.examples';
import { directoryDecider } from './directory.state';

const operator = { office: officeAt('operator') };
const theCity = given(directoryDecider, ...cityHistory);

describe('At the edges of the directory', () => {
  it('nobody holds an auditor’s post beside one that ends later', () =>
    given(directoryDecider, ...cityHistory, ended('kato', 'shuunou/chief', '2026-03-31'))
      .when(appoint, { person: 'kato', post: 'kansa/auditor', from: '2025-06-01' }, operator)
      .thenRefused('posts-incompatible'));
  it('an appointment that stands is not silently left at another date', () => {
    const { decision } = theCity.when(appoint, { person: 'kato', post: 'shuunou/chief', from: '2026-04-01' }, operator);
    expect(decision).not.toMatchObject({ events: [] });
  });
  it('an end that is corrected, or of an appointment that never was, is not silently ignored', () => {
    const twice = given(directoryDecider, ...cityHistory, ended('kato', 'shuunou/chief', '2026-03-31'));
    expect(
      twice.when(endAppointment, { person: 'kato', post: 'shuunou/chief', until: '2025-09-30' }, operator).decision,
    ).not.toMatchObject({ events: [] });
    expect(
      theCity.when(endAppointment, { person: 'kato', post: 'nowhere/x', until: '2025-09-30' }, operator).decision,
    ).not.toMatchObject({ events: [] });
  });
  it('the login constructor is free, and closing it is refused while nobody has it', () => {
    theCity
      .when(openAccount, { login: 'constructor', person: 'kato' }, operator)
      .thenHappens({ type: 'AccountOpened' });
    theCity.when(closeAccount, { login: 'constructor', reason: '…' }, operator).thenRefused('account-unknown');
  });
  it('a post belongs to the unit in its address', () => {
    const { decision } = theCity.when(
      establishPost,
      { post: 'shuunou/vice', unit: 'zaisei', rank: 'chief', title: '…', from: '2025-04-01' },
      operator,
    );
    expect(decision).toMatchObject({ refused: expect.anything() });
  });
  it('a post does not become an auditor’s under somebody who holds another one', () => {
    const two = given(directoryDecider, ...cityHistory, appointed('kato', 'shuunou/manager'));
    const { decision } = two.when(
      establishPost,
      { post: 'shuunou/manager', unit: 'shuunou', rank: 'auditor', title: '…', from: '2025-04-01' },
      operator,
    );
    expect(decision).toMatchObject({ refused: expect.anything() });
  });
});
