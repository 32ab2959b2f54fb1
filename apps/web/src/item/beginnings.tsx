import { Link } from 'wouter';
import { useHasScreen } from '../frame/known-screens';
import { useNameOfCycle } from '../frame/cycle-name';
import { useWords } from '../words/language';
import type { Action, ItemOfPlan } from './item';

/** What may be begun here: a report for an open cycle, another target. For those who draft, and only where the form is there. */
export function Beginnings({ item }: { readonly item: ItemOfPlan }) {
  const { item: words } = useWords();
  const reports = useHasScreen('/items/:id/progress/:cycle');
  const revisions = useHasScreen('/items/:id/revise/:indicator');
  const nameOfCycle = useNameOfCycle();
  const plan = item.item.slice(0, item.item.lastIndexOf('.'));
  const nameOf = (indicator: string | null) => item.indicators.find((each) => each.indicator === indicator)?.name ?? '';
  const links = item.actions.filter(({ allowed }) => allowed).flatMap((action) => linkTo(action));
  function linkTo({ command, cycle, indicator }: Action): { to: string; word: string }[] {
    if (command === 'submit-progress' && reports)
      return [{ to: `/items/${item.item}/progress/${cycle}`, word: words.report(nameOfCycle(plan, cycle) ?? '') }];
    if (command === 'amend-progress' && reports)
      return [{ to: `/items/${item.item}/progress/${cycle}`, word: words.amend(nameOfCycle(plan, cycle) ?? '') }];
    if ((command === 'revise-target' || command === 'amend-revision') && revisions)
      return [{ to: `/items/${item.item}/revise/${indicator}`, word: words.revise(nameOf(indicator)) }];
    return [];
  }
  if (links.length === 0) return null;
  return (
    <nav aria-label={words.begin} className="mb-6 flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      {links.map(({ to, word }) => (
        <Link key={`${to}${word}`} to={to} className="min-h-11 py-2 font-bold">
          {word}
        </Link>
      ))}
    </nav>
  );
}
