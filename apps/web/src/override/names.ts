import { useChosen } from '../frame/plans';
import { usePlan } from '../plan/plan';
import { useRoutes } from '../route/route';

/** No.27 and its title, for an item of which the history keeps the id. */
export function useItemNames(): (item: string | null) => string {
  const items = usePlan(useChosen()?.plan.plan ?? '').data?.items ?? [];
  return (item) => {
    const known = items.find((each) => each.item === item);
    return known ? `No.${known.no} ${known.title}` : (item ?? '');
  };
}

/** The title of a step, as the newest version that has it calls it. */
export function useStepTitles(): (step: string | null) => string {
  const routes = useRoutes().data ?? [];
  const steps = routes.flatMap(({ versions }) => versions.flatMap((version) => version.steps));
  return (step) => steps.find(({ id }) => id === step)?.title ?? step ?? '';
}
