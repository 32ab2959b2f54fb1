import type { Approval, Submission, Traits } from '@ayumi/approval';
import type { Signature } from '@ayumi/event-sourcing';
import { fingerprint, refuse, type Refusal } from '@ayumi/kernel';
import { submissionFrame } from '../matter/matter.submission';
import type { ItemContext } from './item.world';
import type { ItemState } from './item.state';

/** 起案: only the clerks of the lead unit draft for an item. */
export function drafterOf(item: ItemState, { office }: ItemContext): Signature | Refusal {
  if (!item.text) return refuse('item-unknown');
  if (!item.lead) return refuse('no-lead-unit');
  return office.authorityFor(`${item.lead}/clerk`) ?? refuse('not-your-item', { lead: item.lead });
}

/** What the route may ask about the content. */
export interface About extends Pick<Traits, 'indicators' | 'amountThousandYen'> {
  readonly touchesMoney?: boolean;
  readonly important?: boolean;
}

/** The submission of a report or revision: its frame, bound to this content. */
export function submissionOf(
  matter: string,
  kind: 'progress' | 'revision',
  content: object,
  { indicators, amountThousandYen, ...flags }: About,
  before: Approval | undefined,
  item: ItemState,
  { routes, office }: ItemContext,
): Submission | Refusal {
  const traits = { kind, indicators, amountThousandYen, chapter: item.text!.chapter };
  const submitting = { matter, fingerprint: fingerprint({ matter, content }), lead: item.lead!, traits, ...flags };
  return submissionFrame(submitting, before, routes[kind], office);
}

/** Edited while under way: the approvals that saw the old content, which count no more. */
export const voidedBy = ({ approvals }: Approval): Pick<Submission, 'voids'> =>
  approvals.length > 0 ? { voids: approvals.map((each) => each.step) } : {};
