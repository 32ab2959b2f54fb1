import { useLocation } from 'wouter';
import { Refused } from '../api/problem';
import type { Owner } from '../item/owner';

/** The content that somebody had before his eyes when he was refused; null where it was refused for something else. */
export function staleIn(error: unknown): string | null {
  if (!(error instanceof Refused) || error.problem.code !== 'content-changed') return null;
  const seen = error.problem.facts?.seen;
  return typeof seen === 'string' ? seen : '';
}

export const conflictAddress = (
  { of, id }: Pick<Owner, 'of' | 'id'>,
  matter: string,
  seen: string,
  command: string,
): string => `/${of}/${id}/conflict?${new URLSearchParams({ matter, seen, command }).toString()}`;

/** Where content changed under somebody's hand, he is led to a page that shows both; what he typed is kept for it. */
export function useConflict(owner: Pick<Owner, 'of' | 'id'>, matter: string) {
  const [, navigate] = useLocation();
  return {
    leadFrom(error: unknown, command: string): void {
      const seen = staleIn(error);
      if (seen !== null) navigate(conflictAddress(owner, matter, seen, command));
    },
  };
}
