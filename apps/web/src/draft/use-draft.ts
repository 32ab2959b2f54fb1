import { useEffect, useMemo } from 'react';
import { useWho } from '../session/session';
import { useStore } from '../store';
import type { Place } from './draft.api';
import { draftOf } from './open-drafts';

export function useDraft({ item, form }: Place) {
  const { login } = useWho();
  const draft = useMemo(() => draftOf(login, { item, form }), [login, item, form]);
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
