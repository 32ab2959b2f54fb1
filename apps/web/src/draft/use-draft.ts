import { useEffect, useMemo } from 'react';
import { useWho } from '../session/session';
import { useStore } from '../store';
import { Draft } from './draft';
import type { Place } from './draft.api';

/** A draft outlives the screen that shows it: from the form to the check before submitting it is the same one. */
const drafts = new Map<string, Draft>();

export function useDraft({ item, form }: Place) {
  const { login } = useWho();
  const key = `${login} ${item} ${form}`;
  const draft = useMemo(() => draftAt(key, { item, form }), [key, item, form]);
  useEffect(() => {
    const save = () => void draft.save();
    const leave = () => void draft.save(true);
    const turn = () => (document.hidden ? leave() : void draft.open());
    const warn = (event: BeforeUnloadEvent) => draft.isInDanger && event.preventDefault();
    void draft.open();
    addEventListener('online', save);
    addEventListener('pagehide', leave);
    addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', turn);
    return () => {
      draft.hold(false);
      void draft.save();
      removeEventListener('online', save);
      removeEventListener('pagehide', leave);
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [draft]);
  return { draft, ...useStore(draft.state) };
}

function draftAt(key: string, place: Place): Draft {
  const draft = drafts.get(key) ?? new Draft(place, key);
  drafts.set(key, draft);
  return draft;
}
