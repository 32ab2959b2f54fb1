import type { Signature } from '@ayumi/event-sourcing';
import type { Approval } from './approval.state';
import type { Office } from './office';
import { addressIn } from './route/route.definition';

/** The authority by which the actor has a part in the matter: drafts for the lead unit, or stands somewhere on the route. */
export function partIn(approval: Approval, office: Office): Signature | null {
  const posts = [`${approval.lead}/clerk`, ...approval.route.steps.flatMap((step) => step.posts)];
  for (const post of posts) {
    const signature = office.authorityFor(addressIn(post, approval.lead));
    if (signature) return signature;
  }
  return null;
}
