import type { Schema } from '@ayumi/api-client';
import { useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Saving } from '../draft/draft';
import { SaveMark } from '../draft/save-mark';
import { itemAddress } from '../inbox/inbox';
import { Button } from '../parts/button';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import type { FormHead } from './form-head';
import { FaultList } from './fault-list';
import { NextTurn } from './next-turn';
import { nameOf, nextOf } from './route';
import { RouteList } from './route-list';
import { Voids } from './voids';

interface Parameters {
  readonly head: FormHead;
  readonly faults: readonly { readonly field: string; readonly text: string }[];
  readonly formAddress: string;
  readonly saving: Saving;
  readonly route: UseQueryResult<Schema<'RouteAheadAnswer'>>;
  readonly submit: Pick<UseMutationResult<unknown, Error, never>, 'error' | 'isPending' | 'isSuccess'>;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** What stands in the way, the answers, whose turn comes next, and the one button. */
export function Submission(parameters: Parameters) {
  const { head, faults, formAddress, saving, route, submit, onSubmit, children } = parameters;
  const { check: words } = useWords();
  const [attempt, setAttempt] = useState(0);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const isDone = submit.isSuccess;
  useEffect(() => {
    if (isDone) navigate(itemAddress({ item: head.item, matter: head.matter }));
  }, [isDone, navigate, head.item, head.matter]);
  useEffect(() => {
    // Refused because of what somebody did meanwhile: read that, and the gate shows both texts.
    if (submit.error) void queries.invalidateQueries();
  }, [submit.error, queries]);
  const steps = route.data?.steps ?? [];
  const next = nextOf(steps)?.posts.map(nameOf).join('・');
  const refusal = head.action.allowed ? null : head.action.detail;
  const press = () => {
    if (faults.length > 0) setAttempt(attempt + 1);
    else onSubmit();
  };
  return (
    <>
      <FaultList faults={faults} formAddress={formAddress} attempt={attempt} />
      {submit.error && <ProblemOf error={submit.error} onAgain={faults.length === 0 ? press : undefined} />}
      <Voids head={head} />
      <div className="lg:grid print:block lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-8">
        <section aria-label={words.answers}>{children}</section>
        <aside aria-label={words.route} className="py-4">
          <h2 className="mb-2 font-bold">{words.route}</h2>
          {route.error ? <ProblemOf error={route.error} /> : <RouteList steps={steps} />}
        </aside>
      </div>
      <footer className="mt-4 grid gap-3 border-t-2 border-blue-900 pt-4">
        <NextTurn steps={steps} />
        <div className="flex flex-wrap items-start gap-4">
          <Button kind="solid" busy={submit.isPending || isDone} refusal={refusal} onPress={press}>
            {next ? words.submitTo(next) : words.submit}
          </Button>
          <Link to={formAddress} className="inline-flex min-h-11 items-center px-2 print:hidden">
            {words.back}
          </Link>
          <SaveMark saving={saving} />
        </div>
        {faults.length > 0 && <p className="text-sm text-error-2">{words.mendFirst(faults.length)}</p>}
      </footer>
    </>
  );
}
