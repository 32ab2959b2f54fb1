import { accept, type Decision } from '@ayumi/event-sourcing';
import { own, refuse, type Day } from '@ayumi/kernel';
import { authorityOver } from './authority-over';
import { holds, laterOf, overlap } from './delegation';
import type { DirectoryContext } from './directory.decider';
import type { DirectoryEvent } from './directory.events';
import { takesPart } from './directory.lookup';
import type { DirectoryState } from './directory.state';

export interface Delegate {
  /** Whose post it is; whoever asks, where it is left out. */
  readonly principal?: string;
  readonly delegate: string;
  readonly post: string;
  readonly from: Day;
  readonly until: Day;
}

/** 代理: by the holder of the post himself, or by the planning office for somebody who cannot. */
export function delegate(order: Delegate, state: DirectoryState, context: DirectoryContext): Decision<DirectoryEvent> {
  const { delegate: to, post, from, until } = order;
  const principal = order.principal ?? context.office.actor;
  const signature = authorityOver(principal, context);
  if (!signature) return refuse('not-allowed');
  const unknown = [principal, to].find((person) => !own(state.people, person));
  if (unknown !== undefined) return refuse('person-unknown', { person: unknown });
  if (!own(state.posts, post)) return refuse('post-unknown', { post });
  if (until < from) return refuse('ends-before-it-begins', { from, until });
  if (until < context.office.day) return refuse('delegation-over', { until });
  if (principal === to) return refuse('delegate-is-principal');
  // Where it began before today, only today counts: nothing is delegated for days that are over.
  const begins = laterOf(from, context.office.day);
  if (!holds(state, principal, post, begins)) return refuse('not-the-holder', { post });
  if (!takesPart(state, to, begins)) return refuse('delegate-unfit', { delegate: to });

  const standing = state.delegations.filter((each) => !each.revoked && each.post === post && overlap(each, order));
  const same = standing.find((each) => each.principal === principal);
  if (same?.delegate === to && same.from === from && same.until === until) return accept(signature);
  if (same) return refuse('already-delegated', { delegation: same.delegation, from: same.from, until: same.until });
  if (standing.some((each) => each.principal === to && each.delegate === principal)) return refuse('delegation-cycle');
  const delegation = `delegation-${state.delegations.length + 1}`;
  return accept(signature, {
    type: 'DelegationGranted',
    data: { delegation, principal, delegate: to, post, from, until },
  });
}

export function revokeDelegation(
  order: { readonly delegation: string },
  state: DirectoryState,
  context: DirectoryContext,
): Decision<DirectoryEvent> {
  const delegation = state.delegations.find((each) => each.delegation === order.delegation);
  if (!delegation) return refuse('delegation-unknown', { delegation: order.delegation });
  const signature = authorityOver(delegation.principal, context);
  if (!signature) return refuse('not-allowed');
  if (delegation.revoked) return accept(signature);
  return accept(signature, { type: 'DelegationRevoked', data: { delegation: order.delegation } });
}
