import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { after } from '../api/after';
import { answered, api } from '../api/api';
import { useCommand } from '../api/command';

export type Plan = Schema<'PlanAnswer'>;
export type Item = Schema<'ItemAnswer'>;

export const usePlan = (plan: string) =>
  useQuery({
    queryKey: ['plan', plan],
    enabled: plan !== '',
    queryFn: () => answered(api.GET('/api/v1/plans/{plan}', { params: { path: { plan }, query: after() } })),
  });

export const useItem = (id: string) =>
  useQuery({
    queryKey: ['item', id],
    queryFn: () => answered(api.GET('/api/v1/items/{id}', { params: { path: { id } } })),
  });

const keyed = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });

export const useOpenCycle = (plan: string) =>
  useCommand((body: Schema<'OpenCycle'>, key) =>
    answered(api.POST('/api/v1/plans/{id}/open-cycle', { ...keyed(plan, key), body })),
  );

export const useCloseCycle = (plan: string) =>
  useCommand((body: Schema<'CloseCycle'>, key) =>
    answered(api.POST('/api/v1/plans/{id}/close-cycle', { ...keyed(plan, key), body })),
  );

export const useAdoptScale = (plan: string) =>
  useCommand((body: Schema<'AdoptRatingScale'>, key) =>
    answered(api.POST('/api/v1/plans/{id}/adopt-rating-scale', { ...keyed(plan, key), body })),
  );

export const useAssignLead = (item: string) =>
  useCommand((body: Schema<'AssignLeadUnit'>, key) =>
    answered(api.POST('/api/v1/items/{id}/assign-lead-unit', { ...keyed(item, key), body })),
  );

export const useDefineIndicator = (item: string) =>
  useCommand((body: Schema<'DefineIndicator'>, key) =>
    answered(api.POST('/api/v1/items/{id}/define-indicator', { ...keyed(item, key), body })),
  );

export const usePlanEffect = (item: string) =>
  useCommand((body: Schema<'PlanEffect'>, key) =>
    answered(api.POST('/api/v1/items/{id}/plan-effect', { ...keyed(item, key), body })),
  );

export const useSetAnnualPlan = (item: string) =>
  useCommand((body: Schema<'SetAnnualPlan'>, key) =>
    answered(api.POST('/api/v1/items/{id}/set-annual-plan', { ...keyed(item, key), body })),
  );
