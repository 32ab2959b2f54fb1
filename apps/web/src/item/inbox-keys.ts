import { useLocation } from 'wouter';
import { matterAddress } from '../inbox/inbox';
import { useKeys } from '../keyboard/keys';
import { useWords } from '../words/language';
import { useNeighbours } from './decided';

/** j and k: through 「あなたの番」 without going back to it. */
export function useInboxKeys(here: string): void {
  const { item: words } = useWords();
  const [, navigate] = useLocation();
  const { next, previous } = useNeighbours(here);
  useKeys([
    { key: 'j', word: words.nextInInbox, act: () => next && navigate(matterAddress(next)) },
    { key: 'k', word: words.previousInInbox, act: () => previous && navigate(matterAddress(previous)) },
  ]);
}
