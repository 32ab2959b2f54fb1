import type { Schema } from '@ayumi/api-client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import { CITY } from '../frame/directory';

export type Absences = Schema<'AbsencesAnswer'>;
export type Effect = Schema<'AbsenceEffectEntry'>;

/** What somebody is about to register: an absence, and who acts meanwhile. */
export interface Trip {
  /** Null: one's own. */
  readonly person: string | null;
  readonly from: string;
  readonly until: string;
  /** Empty: nobody. */
  readonly delegate: string;
  readonly note: string;
}

export const useAbsences = () =>
  useQuery({
    queryKey: ['absences'],
    queryFn: () => answered(api.GET('/api/v1/directory/{city}/absences', { params: { path: { city: CITY } } })),
  });

/** What would happen to whatever waits for the person now; asked anew whenever a day or the delegate changes. */
export const useAbsenceEffect = ({ person, from, until, delegate }: Trip) =>
  useQuery({
    queryKey: ['absence-effect', person, from, until, delegate],
    enabled: isSpan(from, until),
    placeholderData: keepPreviousData,
    queryFn: () =>
      answered(
        api.GET('/api/v1/directory/{city}/absences/effect', {
          params: {
            path: { city: CITY },
            query: { from, until, ...(person && { person }), ...(delegate && { delegate }), ...after() },
          },
        }),
      ),
  });

export const isSpan = (from: string, until: string): boolean => from !== '' && until !== '' && from <= until;

interface Registered extends Trip {
  /** Of whoever is away: each of them gets the delegate. */
  readonly posts: readonly string[];
}

/** The absence, then a delegation for each post: asked again after a failure, what is there already changes nothing. */
export const useRegister = () =>
  useCommand(async ({ person, from, until, delegate, note, posts }: Registered, key) => {
    const path = { id: CITY };
    const whose = person === null ? {} : { person };
    const absence = await answered(
      api.POST('/api/v1/directory/{id}/register-absence', {
        params: { path, header: { 'Idempotency-Key': `${key}-absence` } },
        body: { ...whose, from, until, ...(note.trim() && { note: note.trim() }) },
      }),
    );
    if (delegate === '') return absence;
    const principal = person === null ? {} : { principal: person };
    let last = absence;
    for (const post of posts)
      last = await answered(
        api.POST('/api/v1/directory/{id}/delegate', {
          params: { path, header: { 'Idempotency-Key': `${key}-${post}` } },
          body: { ...principal, delegate, post, from, until },
        }),
      );
    return last;
  });

export const useCancelAbsence = () =>
  useCommand((body: { absence: string }, key) =>
    answered(
      api.POST('/api/v1/directory/{id}/cancel-absence', {
        params: { path: { id: CITY }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );

export const useRevoke = () =>
  useCommand((body: { delegation: string }, key) =>
    answered(
      api.POST('/api/v1/directory/{id}/revoke-delegation', {
        params: { path: { id: CITY }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );

export const useNameDeputies = () =>
  useCommand((body: { post: string; deputies: string[] }, key) =>
    answered(
      api.POST('/api/v1/directory/{id}/name-deputies', {
        params: { path: { id: CITY }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );

/** The day after, on the calendar. */
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
