import type { DirectoryEvent, DirectoryOffice, DirectoryState } from '@ayumi/directory';
import type { Decision, Told } from '@ayumi/event-sourcing';
import { told } from '@ayumi/event-sourcing/testing';
import { refuse, type Refusal } from '@ayumi/kernel';
import { officeAt } from '../../directory/src/directory.examples';
import * as verbs from './approval.decider';
import * as endings from './approval.ending.decider';
import { seen, type AMatter, type MatterEvent, type Story } from './approval.examples';
import type { Approval } from './approval.state';
import * as comments from './comment.decider';
import * as importance from './importance.decider';
import * as reading from './reading.decider';
import type { RouteDefinition, Step } from './route/route.definition';

/* Who is away, who was named in whose place, and the verbs by which others go on without him. */

type Past = Told<DirectoryEvent>;

/** 22 and 23 May 2025, a Thursday and a Friday, where nothing else is said. */
export const away = (person: string, from = '2025-05-22', until = '2025-05-23'): Past =>
  told({ type: 'AbsenceRegistered', data: { absence: `absence-${person}`, person, from, until, note: null } });

export const back = (person: string): Past =>
  told({ type: 'AbsenceCancelled', data: { absence: `absence-${person}` } });

/** The posts that decide in the place of this one, in their order. */
export const named = (of: string, ...deputies: string[]): Past =>
  told({ type: 'DeputiesNamed', data: { post: of, deputies } });

export const delegated = (principal: string, post: string, delegate: string): Past =>
  told({
    type: 'DelegationGranted',
    data: { delegation: 'delegation-1', principal, delegate, post, from: '2025-05-22', until: '2025-05-23' },
  });

export const stepOf = (id: string, posts: readonly string[], more: Partial<Step> = {}): Step => ({
  id,
  title: id,
  kind: 'approve',
  posts,
  needs: 'all',
  ...more,
});

export const shownTo = (id: string, ...posts: string[]): Step => stepOf(id, posts, { kind: 'circulate' });

export const routeOf = (...steps: readonly Step[]): RouteDefinition => ({ route: 'progress', title: '経路', steps });

const onMatter =
  <Order>(decide: (approval: Approval, order: Order, office: DirectoryOffice) => Decision<MatterEvent> | Refusal) =>
  (order: Order, approval: AMatter, office: DirectoryOffice): Decision<MatterEvent> =>
    approval ? decide(approval, order, office) : refuse('matter-unknown');

export const deputise = onMatter(verbs.deputise);
export const pullUp = onMatter(verbs.pullUp);
export const override = onMatter(verbs.override);
export const reject = onMatter(endings.reject);
export const passOver = onMatter((approval, _: object, office) => reading.passOver(approval, office));
export const postReview = onMatter(reading.postReview);
export const circulate = onMatter(reading.circulate);
export const markRead = onMatter((approval, _: object, office) => reading.markRead(approval, office));
export const commentOn = onMatter(comments.commentOnField);
export const resolve = onMatter((approval, { comment }: { readonly comment: string }, office) =>
  comments.resolveComment(approval, comment, office),
);
export const stateImportance = onMatter((approval, order: importance.StateImportance, office) =>
  importance.stateImportance(approval, order, office.planningAuthority()),
);

/** What is on the screen, and a reason. */
export const seenBecause = (reason: string) => (approval: AMatter) => ({ ...seen(approval), reason });

/** Who owes a 後閲, for which post, and why. */
export const owing = ({ state }: Story): readonly string[] =>
  state!.readings.owed.map(({ person, post, why }) => `${person} ${post} ${why}`);

/** Carried past by 鈴木, who drafted it. */
export const passedOver = (story: Story, directory: DirectoryState): Story =>
  story.and(passOver, {}, officeAt('suzuki', directory));
