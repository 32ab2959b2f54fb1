import type { Signature } from '@ayumi/event-sourcing';
import type { DirectoryContext } from './directory.decider';

/** Over one's own absences and delegations everybody who takes part; over another's the planning office. */
export const authorityOver = (person: string, { office }: DirectoryContext): Signature | null =>
  person === office.actor ? office.ownSignature() : office.planningAuthority();
