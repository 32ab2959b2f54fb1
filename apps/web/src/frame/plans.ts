import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import { useAddress } from './address';

export interface Chosen {
  readonly plan: Schema<'PlanSummary'>;
  readonly cycle: Schema<'BoardCycle'> | null;
}

export const usePlans = () =>
  useQuery({
    queryKey: ['plans'],
    queryFn: () => answered(api.GET('/api/v1/plans', { params: { query: after() } })),
  });

/** Plan and cycle of the screen: those in the address, else the newest plan and its newest open cycle. */
export function useChosen(): Chosen | null {
  const { parameters } = useAddress();
  const plans = usePlans().data?.plans ?? [];
  const plan = plans.find((each) => each.plan === parameters.get('plan')) ?? plans[0];
  if (!plan) return null;
  const asked = plan.cycles.find((each) => each.cycle === parameters.get('cycle'));
  return { plan, cycle: asked ?? plan.cycles.find((each) => each.open) ?? plan.cycles[0] ?? null };
}
