import { city, officeAt } from '../../directory/src/directory.examples';
import { approvedBy, seen, submit, submittedBy, withdraw } from './approval.examples';
import { away, deputise, named, stateImportance } from './standing-in.examples';

const as = officeAt;
const important = { important: true, reason: '議会で取り上げられたため' };
const submitted = submittedBy();

describe('An important matter', () => {
  it('is called so by the planning office, with a reason', () => {
    for (const person of ['yamada', 'sato'])
      submitted
        .when(stateImportance, { ...important, reason: ` ${important.reason}\n` }, as(person))
        .thenHappens({ type: 'ImportanceStated', data: { matter: 'matter-1', ...important } });
    for (const reason of ['', '　 '])
      submitted.when(stateImportance, { ...important, reason }, as('yamada')).thenRefused('reason-missing');
  });

  it('is called so by nobody else: no drafter, no superior, no auditor, no administrator', () => {
    for (const person of ['suzuki', 'tanaka', 'sasaki', 'okubo', 'hasegawa', 'takahashi', 'kan'])
      submitted.when(stateImportance, important, as(person)).thenRefused('not-allowed');
  });

  it('is deputised by nobody, until the planning office says that it is important no more', () => {
    const directory = city(away('yamada'), named('gyosei-keiei/manager', 'zaisei/manager'));
    const atFinal = approvedBy(submitted, ['kato', 'nakamura', 'tanaka', 'sato']);
    const stated = atFinal.and(stateImportance, important, as('sato', directory));
    expect(stated.state).toMatchObject({ important: true, at: 4, status: 'in-progress' });
    stated.when(deputise, seen, as('hasegawa', directory)).thenRefused('matter-is-important');
    stated
      .and(stateImportance, { important: false, reason: '定例の案件' }, as('sato', directory))
      .when(deputise, seen, as('hasegawa', directory))
      .thenHappens({ type: 'StepApproved' }, { type: 'MatterSettled' });
  });

  it('is said once: what is so already needs no words', () => {
    submitted.when(stateImportance, { important: false, reason: '' }, as('yamada')).thenNothing();
    submitted.and(stateImportance, important, as('yamada')).when(stateImportance, important, as('sato')).thenNothing();
  });

  it('stays important when it is submitted again', () => {
    const again = submitted
      .and(stateImportance, important, as('yamada'))
      .and(submit, { fingerprint: 'new' }, as('suzuki'));
    expect(again.state).toMatchObject({ important: true, round: 2 });
  });

  it('is important no more when it is begun anew after its end', () => {
    const ended = submitted
      .and(stateImportance, important, as('yamada'))
      .and(withdraw, { reason: '重複' }, as('suzuki'));
    expect(ended.and(submit, { fingerprint: 'new' }, as('suzuki')).state).toMatchObject({ important: false });
  });

  it('is called so only while it is under way', () => {
    const settled = approvedBy(submitted, ['kato', 'nakamura', 'tanaka', 'sato', 'yamada']);
    settled.when(stateImportance, important, as('yamada')).thenRefused('matter-not-in-progress', { status: 'settled' });
    submitted
      .and(withdraw, { reason: '重複' }, as('suzuki'))
      .when(stateImportance, important, as('yamada'))
      .thenRefused('matter-not-in-progress', { status: 'withdrawn' });
  });
});
