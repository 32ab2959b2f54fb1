import { told } from '@ayumi/event-sourcing/testing';
import { actionsOf } from './item.actions';
import { recall, sendBack, withdraw } from './item.approval.decider';
import { defineIndicator } from './item.decider';
import {
  approvedBy,
  as,
  CYCLE,
  indicator,
  type ItemStory,
  planWith,
  PROGRESS,
  reported,
  REVISION,
  revisionAsked,
  seenOf,
  settled,
  theItem,
  unknownItem,
} from './item.examples';
import type { ItemContext } from './item.world';

const suzuki = as('suzuki');
const reason = '理由';

/** `approve` and the like where it may be done, `approve: code` where not. */
const said = (story: ItemStory, context: ItemContext) =>
  actionsOf(story.state, context).map(({ command, refusal }) => (refusal ? `${command}: ${refusal.refused}` : command));
const offered = (story: ItemStory, person: string) => said(story, as(person)).filter((each) => !each.includes(':'));

describe('What may be done with an item', () => {
  it('is to report on it and to ask for other targets, for a clerk of the lead unit', () => {
    expect(actionsOf(theItem.state, suzuki)).toEqual([
      {
        command: 'submit-progress',
        matter: PROGRESS,
        cycle: CYCLE,
        indicator: null,
        comment: null,
        fingerprint: null,
        refusal: null,
        leadsTo: null,
      },
      {
        command: 'revise-target',
        matter: null,
        cycle: null,
        indicator: 'collection-rate',
        comment: null,
        fingerprint: null,
        refusal: null,
        leadsTo: null,
      },
    ]);
  });

  it('is nothing for everybody else, and each is told why', () => {
    for (const person of ['kato', 'takahashi', 'kan', 'nobody'])
      expect(said(theItem, as(person))).toEqual(['submit-progress: not-your-item', 'revise-target: not-your-item']);
    expect(said(unknownItem, suzuki)).toEqual(['submit-progress: item-unknown']);
  });

  it('is to remind the drafters and to give them longer, for the planning office', () => {
    for (const person of ['sato', 'yamada', 'operator'])
      expect(offered(theItem, person)).toEqual(['remind', 'extend-due']);
  });

  it('is one report for each open cycle', () => {
    const midYear = { cycle: '2024-mid-year', fiscalYear: 2024, stage: 'mid-year', dueOn: '2024-10-31' } as const;
    const two = planWith(told({ type: 'CycleOpened', data: midYear }));
    const one = planWith(
      told({ type: 'CycleOpened', data: midYear }),
      told({ type: 'CycleClosed', data: { cycle: CYCLE } }),
    );
    const cycles = (plan: ItemContext['plan']) =>
      actionsOf(theItem.state, as('suzuki', { plan })).flatMap(({ cycle }) => cycle ?? []);
    expect(cycles(two)).toEqual([CYCLE, '2024-mid-year']);
    expect(cycles(one)).toEqual(['2024-mid-year']);
  });

  it('does not hang on the actuals or the reason that only the sheet will bring', () => {
    const milestone = { ...indicator, indicator: 'steps', kind: 'milestone' as const, targets: [] };
    const story = theItem.and(defineIndicator, milestone, as('sato'));
    expect(offered(story, 'suzuki')).toEqual(['submit-progress', 'revise-target', 'revise-target']);
  });
});

describe('What may be done with a matter', () => {
  const returned = reported.and(sendBack, (item) => ({ ...seenOf(PROGRESS)(item), reason }), as('kato'));

  it('depends on whose turn it is', () => {
    expect(said(reported, suzuki)).toEqual([
      'submit-progress: already-submitted',
      'revise-target',
      'approve: not-your-turn',
      'deputise: not-the-final-step',
      'pull-up: holder-not-away',
      'override: not-the-planning-manager',
      'pass-over: holder-not-away',
      'return: not-your-turn',
      'reject: not-your-turn',
      'comment',
      'amend-progress',
      'recall',
      'withdraw',
      'state-importance: not-allowed',
      'circulate',
    ]);
    expect(offered(reported, 'kato')).toEqual(['approve', 'return', 'comment', 'circulate']);
    expect(offered(reported, 'nakamura')).toEqual(['comment', 'circulate']);
    expect(offered(reported, 'okubo')).toEqual([]);
    const past = approvedBy(reported, ['kato']);
    expect(offered(past, 'kato')).toEqual(['comment', 'recall', 'circulate']);
    expect(offered(past, 'nakamura')).toEqual(['approve', 'return', 'comment', 'circulate']);
    expect(offered(past, 'suzuki')).toEqual(['revise-target', 'comment', 'amend-progress', 'withdraw', 'circulate']);
  });

  it('names the content that a decision would be bound to', () => {
    const { fingerprint } = reported.state.matters[PROGRESS]!.approval;
    expect(actionsOf(reported.state, as('kato'))).toContainEqual({
      command: 'approve',
      matter: PROGRESS,
      cycle: null,
      indicator: null,
      comment: null,
      fingerprint,
      refusal: null,
      leadsTo: { status: 'in-progress', step: '課長', posts: ['shuunou/manager'] },
    });
  });

  it('is to submit it again after a return, to do nothing after the settlement', () => {
    expect(offered(returned, 'suzuki')).toEqual([
      'submit-progress',
      'revise-target',
      'comment',
      'withdraw',
      'circulate',
    ]);
    expect(offered(returned, 'kato')).toEqual(['comment', 'circulate']);
    expect(said(settled(reported), suzuki)).toEqual(['submit-progress: already-settled', 'revise-target', 'circulate']);
    expect(said(reported.and(withdraw, { matter: PROGRESS, reason }, suzuki), suzuki)).toEqual([
      'submit-progress',
      'revise-target',
      'circulate',
    ]);
  });

  it('is to remind whoever has it, and to give longer for what a cycle asks for, for the planning office', () => {
    const chases = (story: ItemStory) => said(story, as('sato')).filter((each) => /^(remind|extend-due)/.test(each));
    expect(chases(reported)).toEqual(['remind', 'extend-due']);
    expect(chases(revisionAsked)).toEqual(['remind', 'remind', 'extend-due']);
    expect(chases(settled(reported))).toEqual(['remind: matter-not-in-progress', 'extend-due: already-settled']);
  });

  it('of a revision is to submit that one again, not another', () => {
    expect(said(revisionAsked, suzuki)).toContain('revise-target: revision-open');
    const recalled = revisionAsked.and(recall, { matter: REVISION }, suzuki);
    expect(actionsOf(recalled.state, suzuki)).toContainEqual(
      expect.objectContaining({ command: 'revise-target', matter: REVISION, refusal: null }),
    );
  });
});
