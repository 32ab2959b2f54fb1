import { useHasScreen } from '../frame/known-screens';
import { cycleOf, indicatorOf, type Item, type Matter } from './item';

const FORMS = ['submit-progress', 'amend-progress', 'revise-target', 'amend-revision'] as const;

export interface FormLink {
  readonly command: (typeof FORMS)[number];
  readonly to: string;
}

/** Links to the screens in which a clerk writes, where they are there and he may. */
export function useFormLinks(item: Item, matter: Matter): readonly FormLink[] {
  const hasProgress = useHasScreen('/items/:id/progress/:cycle');
  const hasRevision = useHasScreen('/items/:id/revise/:indicator');
  return FORMS.flatMap((command) =>
    item.actions
      .filter((each) => each.command === command && each.allowed)
      .filter(
        (each) => each.cycle === cycleOf(matter) && (each.cycle !== null || each.indicator === indicatorOf(matter)),
      )
      .flatMap(({ cycle, indicator }) => {
        if (cycle !== null) return hasProgress ? [{ command, to: `/items/${item.item}/progress/${cycle}` }] : [];
        return hasRevision && indicator !== null ? [{ command, to: `/items/${item.item}/revise/${indicator}` }] : [];
      }),
  );
}
