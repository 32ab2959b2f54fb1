import type { Schema } from '@ayumi/api-client';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answered, api } from '../api/api';
import { Refused } from '../api/problem';
import { answerGate, askToSignIn } from './gate';
import { forgetOnThisDevice } from './this-device';

export type Session = Schema<'SessionAnswer'>;

const KEY = ['session'];

/** Who is signed in; null where nobody is, undefined while that is not known yet. */
export function useSession() {
  const queries = useQueryClient();
  return useQuery({ queryKey: KEY, queryFn: () => whoIsThere(queries), refetchOnWindowFocus: 'always' });
}

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

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/session').then((outcome) => ({ ...outcome, data: true }))),
    onSuccess: () => {
      const who = queries.getQueryData<Session | null>(KEY);
      if (who) forgetOnThisDevice(who.login);
      queries.setQueryData(KEY, null);
      forget(queries);
    },
  });
}

/**
 * Asked anew with everything else, and whenever somebody comes back to the page: in another tab the session may have
 * ended, or be somebody else's by now, and nobody shall act in a name that is not on the screen.
 */
async function whoIsThere(queries: QueryClient): Promise<Session | null> {
  const before = queries.getQueryData<Session | null>(KEY);
  try {
    const session = await answered(api.GET('/api/v1/session'));
    if (before && before.login !== session.login) forget(queries);
    return session;
  } catch (error) {
    if (!(error instanceof Refused && error.problem.status === 401)) throw error;
    return before && (await askToSignIn()) ? whoIsThere(queries) : null;
  }
}

/**
 * While the password is asked for: somebody may have signed in again in another tab. The same person goes on; what
 * waits to be sent for him is never sent in the name of another.
 */
export function useSignedInElsewhere(isAsking: boolean, login: string): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isAsking) return;
    const look = async () => {
      if (document.hidden) return;
      const session = await answered(api.GET('/api/v1/session')).catch(() => null);
      if (!session) return;
      answerGate(session.login === login);
      await queries.invalidateQueries({ queryKey: KEY });
    };
    const onReturn = () => void look();
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [isAsking, login, queries]);
}

/** Leaves nothing of one person on the screen of the next. */
const forget = (queries: QueryClient): void =>
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
