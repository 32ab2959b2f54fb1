import { useState } from 'react';
import { useConflict } from '../conflict/conflict';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Dialog } from '../parts/dialog';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import type { DecisionParameters } from './decided';
import { useWords } from '../words/language';
import { useMatterCommand } from './commands';
import { typedFor, useKeptText } from './kept-text';
import { actionOn } from './owner';
import { PostChoice } from './post.choice';
import type { Verb } from './verbs';

interface Parameters extends DecisionParameters {
  readonly verb: Verb;
  readonly onClose: () => void;
}

/** Asks exactly what the verb must be told, and says once more what it means. */
export function VerbDialog({ verb, owner, matter, onDone, onClose }: Parameters) {
  const { decision: words } = useWords();
  const typed = typedFor(owner.id, matter.matter);
  const [opinion, keepOpinion] = useKeptText(typed.opinion);
  const [reason, keepReason] = useKeptText(typed.reason);
  const [rating, setRating] = useState('');
  const [posts, setPosts] = useState<readonly string[]>([]);
  const [isIncomplete, setIncomplete] = useState(false);
  const command = useMatterCommand(owner, verb.command);
  const conflict = useConflict(owner, matter.matter);
  const current = matter.steps.find(({ state }) => state === 'current');
  const unstates = verb.command === 'state-importance' && matter.important;
  const { name, act, means } = words.verbs[verb.command];
  const send = async () => {
    if ((verb.reason === 'required' && reason.trim() === '') || (verb.posts && posts.length === 0))
      return setIncomplete(true);
    // Put together from what the verb asks for: which verb it is, the compiler cannot follow.
    const body: unknown = {
      matter: matter.matter,
      ...(verb.seen && { fingerprint: matter.fingerprint }),
      ...(verb.opinion && opinion.trim() && { comment: opinion }),
      ...(verb.reason && reason.trim() && { reason }),
      ...(verb.rating && rating && { rating }),
      ...(verb.posts && { posts: [...posts] }),
      ...(verb.command === 'state-importance' && { important: !matter.important }),
    };
    try {
      await command.mutateAsync(body as never);
    } catch (error) {
      return conflict.leadFrom(error, verb.command);
    }
    if (verb.opinion) keepOpinion('');
    if (verb.reason) keepReason('');
    onClose();
    onDone(verb.command, actionOn(owner, matter, verb.command)?.leadsTo ?? null);
  };
  return (
    <Dialog title={(unstates ? words.unimportant : name).replace(/…$/, '')} isOpen onClose={onClose}>
      <div className="grid gap-4">
        <p>{unstates ? words.notImportantNow : means}</p>
        {command.error && <ProblemOf error={command.error} />}
        {verb.posts && (
          <PostChoice
            owner={owner.id}
            chosen={posts}
            onChange={setPosts}
            error={isIncomplete && posts.length === 0 ? words.choosePosts : null}
          />
        )}
        {verb.reason && (
          <Field
            label={verb.reason === 'required' ? words.reason : words.reasonOptional}
            isRequired={verb.reason === 'required'}
            rows={3}
            value={reason}
            error={isIncomplete && reason.trim() === '' ? words.reasonMissing : null}
            onChange={keepReason}
          />
        )}
        {verb.opinion && <Field label={words.opinion} rows={2} value={opinion} onChange={keepOpinion} />}
        {verb.rating && current?.assesses && matter.grades && matter.grades.length > 0 && (
          <Choice
            label={words.rating}
            value={rating}
            options={[
              ['', words.asReported(matter.rating ?? '')],
              ...matter.grades.map(({ grade, label }) => [grade, `${grade} ${label}`] as const),
            ]}
            onChange={setRating}
          />
        )}
        <p>
          <Button kind="solid" busy={command.isPending} onPress={() => void send()}>
            {act}
          </Button>
        </p>
      </div>
    </Dialog>
  );
}
