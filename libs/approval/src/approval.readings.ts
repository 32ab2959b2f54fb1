import type { Told } from '@ayumi/event-sourcing';
import type { Instant } from '@ayumi/kernel';
import type { ApprovalEvent, MatterRead, MatterReturned, StepApproved, StepPassedOver } from './approval.events';
import type { PinnedRoute, PostAddress } from './route/route.definition';

/** What is read beside the route, and by whom. Nothing here ever holds a matter up. */
export interface Readings {
  /** 後閲: what went past somebody, or was decided for him, while he was away; his until he has read it. */
  readonly owed: readonly Owed[];
  /** 供覧: the posts that it was shown to besides those of the route. */
  readonly shown: readonly PostAddress[];
  /** 合議: the posts that ever answered as a consulted section; they are told when the matter is dropped. */
  readonly consulted: readonly PostAddress[];
  readonly read: readonly Read[];
}

export interface Owed {
  /** An intermediate approver was passed over; a decider was deputised for (代決). */
  readonly why: 'passed-over' | 'deputised';
  readonly step: string;
  readonly post: PostAddress;
  readonly person: string;
  readonly since: Instant;
}

export interface Read {
  readonly post: PostAddress;
  readonly why: MatterRead['data']['why'];
  readonly byName: string;
  readonly at: Instant;
}

export const NOTHING_READ: Readings = { owed: [], shown: [], consulted: [], read: [] };

/** New content is shown anew; whoever was consulted about the old one will still be told if the matter is dropped. */
export const readingsAfresh = ({ shown, consulted }: Readings): Readings => ({ ...NOTHING_READ, shown, consulted });

export function evolveReadings(readings: Readings, event: Told<ApprovalEvent>, route: PinnedRoute): Readings {
  switch (event.type) {
    case 'StepApproved':
      return afterApproval(readings, event, route);
    case 'StepPassedOver':
      return { ...readings, owed: [...readings.owed, ...owedAfter(event)] };
    case 'StepPostReviewed':
      return { ...readings, owed: readings.owed.filter((each) => !isReadBy(each, event.data, event.meta.actor)) };
    case 'MatterReturned':
      return { ...readings, consulted: consultedBy(readings, event, route) };
    case 'MatterCirculated':
      return { ...readings, shown: [...new Set([...readings.shown, ...event.data.posts])] };
    case 'MatterRead': {
      const { post, why } = event.data;
      return { ...readings, read: [...readings.read, { post, why, byName: event.meta.actorName, at: event.meta.at }] };
    }
    default:
      return readings;
  }
}

function afterApproval(readings: Readings, event: Told<StepApproved>, route: PinnedRoute): Readings {
  const { step, post, absent = [] } = event.data;
  const owed = absent.map((person): Owed => ({ why: 'deputised', step, post, person, since: event.meta.at }));
  return { ...readings, owed: [...readings.owed, ...owed], consulted: consultedBy(readings, event, route) };
}

/** A consulted section answers by approving, for all its posts at once, or by its objection, which is a return. */
function consultedBy(
  { consulted }: Readings,
  { data }: Told<StepApproved | MatterReturned>,
  { steps }: PinnedRoute,
): readonly PostAddress[] {
  if (!steps.some(({ id, kind }) => id === data.step && kind === 'consult')) return consulted;
  const also = 'also' in data ? (data.also ?? []) : [];
  return [...new Set([...consulted, data.post, ...also])];
}

const owedAfter = ({ data, meta }: Told<StepPassedOver>): readonly Owed[] =>
  data.passed.flatMap(({ post, absent }) =>
    absent.map((person) => ({ why: 'passed-over' as const, step: data.step, post, person, since: meta.at })),
  );

const isReadBy = (owed: Owed, { step, post }: { step: string; post: string }, person: string): boolean =>
  owed.step === step && owed.post === post && owed.person === person;

/** The acts that are in force: what a debt of reading may be about. */
interface InForce {
  readonly approvals: readonly { readonly step: string; readonly post: PostAddress }[];
  readonly passedOver: readonly { readonly step: string; readonly post: PostAddress }[];
}

/** A debt goes with the act that it is about: what must be done again will be read then. */
export function stillOwed({ owed, ...readings }: Readings, { approvals, passedOver }: InForce): Readings {
  const stands = ({ why, step, post }: Owed) =>
    (why === 'deputised' ? approvals : passedOver).some((each) => each.step === step && each.post === post);
  return { ...readings, owed: owed.filter(stands) };
}
