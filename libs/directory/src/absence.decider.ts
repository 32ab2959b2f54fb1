import { accept, type Decision } from '@ayumi/event-sourcing';
import { own, refuse, type Day } from '@ayumi/kernel';
import { authorityOver } from './authority-over';
import type { DirectoryContext } from './directory.decider';
import type { DirectoryEvent } from './directory.events';
import type { DirectoryState } from './directory.state';

export interface RegisterAbsence {
  /** Who is away; whoever asks, where it is left out. */
  readonly person?: string;
  readonly from: Day;
  readonly until: Day;
  readonly note?: string | null;
}

/** 不在: by the person himself, or by the planning office for somebody who fell ill. Absences may overlap: away is away. */
export function registerAbsence(
  order: RegisterAbsence,
  state: DirectoryState,
  context: DirectoryContext,
): Decision<DirectoryEvent> {
  const { from, until } = order;
  const person = order.person ?? context.office.actor;
  const signature = authorityOver(person, context);
  if (!signature) return refuse('not-allowed');
  if (!own(state.people, person)) return refuse('person-unknown', { person });
  if (until < from) return refuse('ends-before-it-begins', { from, until });
  if (until < context.office.day) return refuse('absence-over', { until });
  const note = order.note?.trim() || null;
  if (state.absences.some((each) => !each.cancelled && isSame(each, { person, from, until, note })))
    return accept(signature);
  const absence = `absence-${state.absences.length + 1}`;
  return accept(signature, { type: 'AbsenceRegistered', data: { absence, person, from, until, note } });
}

/** Back earlier than thought, or never away. What is over stays: somebody may have acted because of it. */
export function cancelAbsence(
  order: { readonly absence: string },
  state: DirectoryState,
  context: DirectoryContext,
): Decision<DirectoryEvent> {
  const absence = state.absences.find((each) => each.absence === order.absence);
  if (!absence) return refuse('absence-unknown', { absence: order.absence });
  const signature = authorityOver(absence.person, context);
  if (!signature) return refuse('not-allowed');
  if (absence.cancelled) return accept(signature);
  if (absence.until < context.office.day) return refuse('absence-over', { until: absence.until });
  return accept(signature, { type: 'AbsenceCancelled', data: { absence: order.absence } });
}

type Span = { readonly person: string; readonly from: Day; readonly until: Day; readonly note: string | null };

const isSame = (a: Span, b: Span): boolean =>
  a.person === b.person && a.from === b.from && a.until === b.until && a.note === b.note;
