import { useWords } from '../words/language';
import type { Entry, Row } from './inbox';

/** Why it is here, or who has it instead. */
export function WhoHolds({ why, holders }: { readonly why: Row['why']; readonly holders: Entry['holders'] }) {
  const { inbox: words } = useWords();
  if (why === 'done') return null;
  if (why !== 'waiting') return <p>{words.whys[why]}</p>;
  const who = holders.map((each) => `${each.title} ${each.people.map(({ name }) => name).join('・')}`.trim());
  return who.length > 0 ? <p>{words.holder(who.join('、'))}</p> : null;
}
