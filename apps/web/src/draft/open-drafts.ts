import { leftOnThisDevice } from '../session/this-device';
import { Draft } from './draft';
import type { Place } from './draft.api';

/** A draft outlives the screen that shows it: from the form to the check before submitting it is the same one. */
const drafts = new Map<string, Draft>();

export function draftOf(login: string, place: Place): Draft {
  const key = `${login} ${place.item} ${place.form}`;
  const draft = drafts.get(key) ?? new Draft(place, key);
  drafts.set(key, draft);
  return draft;
}

/** Before a logout: sends what only this browser has. What clashes with another text stays, for only its writer can choose. */
export async function sendLeftDrafts(login: string): Promise<void> {
  const left = leftOnThisDevice(login).drafts.map((each) => each.split(' ') as [string, string]);
  for (const [item, form] of left) {
    const draft = draftOf(login, { item, form });
    await draft.open();
    await draft.save();
  }
}

/** After it: nothing is held for whoever comes back without a reload. */
export const forgetDrafts = (): void => drafts.clear();
