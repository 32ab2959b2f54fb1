import { useState } from 'react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import type { ItemOfPlan, Matter } from './item';
import type { OtherVerb } from './other.acts';
import { PostChoice } from './post.choice';
import { useVerb, type Body } from './send';

interface Parameters {
  readonly item: ItemOfPlan;
  readonly matter: Matter;
  readonly verb: OtherVerb;
  readonly note: string;
  readonly onClose: () => void;
  readonly onRefused: (error: unknown) => void;
}

/** What a verb asks for besides the matter itself. */
const ASKS: Readonly<
  Record<OtherVerb, { note?: 'comment' | 'reason'; owed?: boolean; seen?: boolean; posts?: boolean }>
> = {
  'post-review': { note: 'comment' },
  'mark-read': {},
  deputise: { note: 'comment', seen: true },
  'pull-up': { note: 'comment', seen: true },
  override: { note: 'reason', owed: true, seen: true },
  'pass-over': {},
  recall: { note: 'reason' },
  circulate: { posts: true },
  reject: { note: 'reason', owed: true, seen: true },
  withdraw: { note: 'reason', owed: true },
  'state-importance': { note: 'reason', owed: true },
};

/** One act, what it means, and exactly what it needs. */
export function ActDialog({ item, matter, verb, note, onClose, onRefused }: Parameters) {
  const { item: words } = useWords();
  const asks = ASKS[verb];
  const [text, write] = useState(note);
  const [posts, choose] = useState<readonly string[]>([]);
  const command = useVerb(item.item, verb, onRefused);
  const { name, means } = words.verbs[verb];
  const title = verb === 'state-importance' && matter.important ? words.unimportant : name;
  const missing =
    asks.owed && !text.trim() ? words.reasonOwed : asks.posts && posts.length === 0 ? words.postsOwed : null;
  const body: Body = {
    matter: matter.matter,
    ...(asks.seen && { fingerprint: matter.fingerprint }),
    ...(asks.note && text.trim() && { [asks.note]: text }),
    ...(asks.posts && { posts }),
    ...(verb === 'state-importance' && { important: !matter.important }),
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <div className="grid gap-4">
        <p>{means}</p>
        {command.error && <ProblemOf error={command.error} />}
        {asks.note && (
          <Field
            label={asks.note === 'reason' ? words.reason : words.note}
            rows={4}
            value={text}
            onChange={write}
            isRequired={asks.owed ?? false}
          />
        )}
        {asks.posts && <PostChoice chosen={posts} onChange={choose} />}
        <Button kind="solid" busy={command.isPending} refusal={missing} onPress={() => command.send(body, onClose)}>
          {title}
        </Button>
      </div>
    </Dialog>
  );
}
