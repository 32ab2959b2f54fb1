import type { Schema } from '@ayumi/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/api';
import { Refused } from '../api/problem';

export type Session = Schema<'SessionAnswer'>;

const KEY = ['session'];

/** Who is signed in; null where nobody is, undefined while that is not known yet. */
export const useSession = () =>
  useQuery({
    queryKey: KEY,
    queryFn: () => answered(api.GET('/api/v1/session')).catch(nobody),
    staleTime: Infinity,
  });

/** For what is inside the frame, where somebody is signed in. */
export function useWho(): Session {
  const { data } = useSession();
  if (!data) throw new Error('used outside of a session');
  return data;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<'SignIn'>) => answered(api.POST('/api/v1/session', { body })),
    onSuccess: (session) => queries.setQueryData(KEY, session),
  });
}

/** Leaves nothing of one person on the screen of the next. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/session').then((outcome) => ({ ...outcome, data: true }))),
    onSuccess: () => {
      queries.clear();
      queries.setQueryData(KEY, null);
    },
  });
}

function nobody(error: unknown): null {
  if (error instanceof Refused && error.problem.status === 401) return null;
  throw error;
}
