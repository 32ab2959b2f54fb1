import { currentStep, type Approval } from '@ayumi/approval';
import { dayOf, type Day, type Instant } from '@ayumi/kernel';

/** For every step of the route, how many days (暦日) it held the matter, or has held it so far; null ahead of it. */
export function heldDays(approval: Approval, today: Day): readonly (number | null)[] {
  const { route, at, status, submittedAt, since, approvals, passedOver } = approval;
  let came: Instant = submittedAt;
  return route.steps.map((step, index) => {
    if (currentStep(approval)?.id === step.id) return daysBetween(since, today);
    if (index >= at && status !== 'settled') return null;
    const left = [...approvals, ...passedOver].filter((each) => each.step === step.id).map((each) => each.at);
    // Nobody acted: it was only shown here (供覧).
    if (left.length === 0) return null;
    const arrived = came;
    came = left.reduce((a, b) => (a > b ? a : b));
    return daysBetween(arrived, came);
  });
}

const daysBetween = (from: Instant, to: Instant | Day): number =>
  Math.max(0, (Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000);
