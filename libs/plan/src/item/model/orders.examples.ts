import { currentStep } from '@ayumi/approval';
import { addDays } from '@ayumi/kernel';
import type { Action } from '../item.actions';
import { type Matter, targetsInForce, type ItemState } from '../item.state';
import type { World } from './world.examples';

/*
 * Bodies as people send them: with everything filled in, unlike the least body that `actionsOf` probes with. The whim
 * is a number that makes one differ from the next.
 */

export type About = Pick<Action, 'command'> & Partial<Omit<Action, 'command'>>;

/** The bodies that somebody would try, one after the other: usually one. */
export function ordersFor(about: About, { item, plan }: World, whim = 7): readonly object[] {
  const { matter = '', fingerprint, comment } = about;
  const found = item.matters[matter ?? ''];
  const seen = { matter, fingerprint: fingerprint ?? found?.approval.fingerprint ?? 'f'.repeat(64) };
  const reason = '理由を述べる。';
  switch (about.command) {
    case 'submit-progress':
      return [sheet(about.cycle ?? '', item, whim, found)];
    case 'amend-progress':
      return [{ ...sheet(cycleOf(about, found), item, whim, found), fingerprint: seen.fingerprint }];
    case 'revise-target':
      return (plan.frame?.years ?? []).toReversed().map((year) => revision(about.indicator!, year, item, whim, matter));
    case 'amend-revision':
      return revising(found, plan.frame?.years ?? []).map((year) => ({
        ...revision(found?.kind === 'revision' ? found.content.indicator : 'collection-rate', year, item, whim, matter),
        ...seen,
      }));
    case 'approve':
    case 'deputise':
    case 'pull-up':
      return [{ ...seen, comment: '確認した。', ...assessed(found, whim) }];
    case 'override':
      return [{ ...seen, comment: '確認した。', reason, ...assessed(found, whim) }];
    case 'return':
      return [{ ...seen, reason, to: 'drafter' }];
    case 'reject':
      return [{ ...seen, reason }];
    case 'comment':
      return [{ ...seen, field: found?.kind === 'revision' ? 'reason' : 'done', text: '数値の根拠は何か。' }];
    case 'resolve-comment':
      return [{ matter, comment: comment ?? 'comment-1' }];
    case 'recall':
    case 'withdraw':
      return [{ matter, reason }];
    case 'post-review':
      return [{ matter, comment: '後閲した。' }];
    case 'circulate':
      return [{ matter, posts: whim % 2 ? ['zaisei/manager', 'shuunou/chief'] : ['shuunou/manager', 'lead/director'] }];
    case 'state-importance':
      return [{ matter, important: !found?.approval.important, reason }];
    case 'remind':
      return [{ matter, cycle: about.cycle ?? undefined, message: 'お早めにお願いします。' }];
    case 'extend-due':
      return [{ ...later(cycleOf(about, found), item), reason }];
    default:
      return [{ matter }];
  }
}

function sheet(cycle: string, item: ItemState, whim: number, before: Matter | undefined) {
  const late = whim % 5 === 0;
  return {
    cycle,
    rating: late ? 'B' : 'A',
    // Never quite what was there before.
    done: `滞納整理を${whim}件進めた。(${before?.approval.round ?? 0})`,
    difficulties: '専任体制が特定の職員の経験に支えられている。',
    nextDirection: '手引きにまとめる。',
    ...(late && { lateReason: '年度当初の欠員による。' }),
    actuals: Object.keys(item.indicators).map((indicator) => ({ indicator, value: `${90 + (whim % 9)}.5％` })),
    ...(whim % 3 > 0 && {
      financialEffect: { kind: 'revenue', amountThousandYen: amounts[whim % 3], basis: 'estimate' },
    }),
    ...(whim % 4 === 1 && { important: true }),
  };
}

/** Later than every day that was given before. */
const later = (cycle: string, { extendedTo }: ItemState) => ({
  cycle,
  dueOn: addDays(extendedTo[cycle] ?? '2027-03-31', 1),
});

const amounts = ['', '189,000', '1,200'];

function revision(indicator: string, year: number, item: ItemState, whim: number, matter?: string | null) {
  const known = item.indicators[indicator];
  const inForce = known && targetsInForce(known).targets[year];
  const value = 90 + (whim % 9);
  return {
    indicator,
    targets: [{ year, value: `${inForce?.is === 'number' && inForce.value === value ? value + 1 : value}` }],
    reason: `見通しが変わったため(${whim})`,
    touchesMoney: whim % 2 === 0,
    ...(whim % 4 === 1 && { important: true }),
    ...(matter && { matter }),
  };
}

/** Whoever edits a revision edits the years that it has; where those have closed, he tries the others. */
const revising = (matter: Matter | undefined, years: readonly number[]): readonly number[] => {
  const own = matter?.kind === 'revision' ? matter.content.changes.map(({ year }) => year) : [];
  return [...own, ...years.toReversed().filter((year) => !own.includes(year))];
};

const cycleOf = ({ cycle, matter }: About, found: Matter | undefined): string =>
  cycle ?? (found?.kind === 'progress' ? found.content.cycle : (matter ?? '').replace(/^progress-/, ''));

/** A second evaluation, where the step makes one. */
const assessed = (matter: Matter | undefined, whim: number) => {
  const step = matter && currentStep(matter.approval);
  return matter?.kind === 'progress' && step?.assesses && whim % 2 ? { rating: 'B' } : {};
};

/** Nothing, or what makes a body that must be refused. */
export const FLAWS: readonly object[] = [
  {},
  {},
  {},
  { fingerprint: 'a'.repeat(64) },
  { reason: ' ' },
  { to: 'nowhere' },
  { matter: 'revision-99' },
  { rating: 'Z' },
  { field: 'nothing' },
  { posts: ['nowhere/clerk'] },
  { comment: 'comment-99', text: ' ' },
  { targets: [{ year: 2024, value: '98.5' }] },
];
