import type { Condition, RouteDefinition, Step } from '@ayumi/approval';

/** A route as it is written, in a file or on a screen: what is not said is absent, and counts come as text or number. */
export interface RouteDraft {
  readonly title: string;
  readonly steps: readonly StepDraft[];
}

export interface StepDraft extends Omit<Step, 'kind' | 'needs' | 'when' | 'offers'> {
  readonly kind: string;
  readonly needs: string | number;
  readonly when?: readonly object[];
  readonly offers?: readonly string[];
}

/** What the draft defines, with nothing in it that is not said: `checkRoute` tells whether it holds. */
export const definitionFrom = (route: string, { title, steps }: RouteDraft): RouteDefinition => ({
  route,
  title,
  steps: steps.map(stepFrom),
});

function stepFrom({ id, title, kind, posts, needs, when, offers, ...more }: StepDraft): Step {
  const count = Number(needs);
  return {
    id,
    title,
    kind: kind as Step['kind'],
    posts,
    needs: Number.isNaN(count) ? (needs as Step['needs']) : count,
    ...(when?.length && { when: when.map((each) => said(each) as Condition) }),
    ...(offers && { offers: offers as Step['offers'] }),
    ...said({ vacancyExcused: more.vacancyExcused, dueDays: more.dueDays, assesses: more.assesses }),
  };
}

const said = (fields: object | null): object =>
  Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined && value !== null));
