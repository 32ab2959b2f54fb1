import { useState } from 'react';
import { forgetDrafts, sendLeftDrafts } from '../draft/open-drafts';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { ProblemOf } from '../parts/problem';
import { useSignOut, useWho } from '../session/session';
import { leftOnThisDevice } from '../session/this-device';
import { useWords } from '../words/language';

type Asking = 'no' | 'first' | 'could-not-save';

/** Logs out; asks first where this browser has text that the server has not, because it goes with whoever typed it. */
export function SignOut() {
  const { frame, session: words } = useWords();
  const { login } = useWho();
  const signOut = useSignOut();
  const [asking, ask] = useState<Asking>('no');
  const [isSaving, setSaving] = useState(false);
  const left = leftOnThisDevice(login);
  const leave = () => signOut.mutate(undefined, { onSuccess: forgetDrafts });
  const saveAndLeave = async () => {
    setSaving(true);
    await sendLeftDrafts(login);
    setSaving(false);
    if (leftOnThisDevice(login).drafts.length > 0) ask('could-not-save');
    else leave();
  };
  const press = () => {
    const { drafts, others } = leftOnThisDevice(login);
    if (drafts.length + others === 0) leave();
    else ask('first');
  };
  return (
    <>
      <Button kind="text" busy={signOut.isPending} onPress={press}>
        {frame.signOut}
      </Button>
      {signOut.error && <ProblemOf error={signOut.error} />}
      <Dialog title={words.unsentTitle} isOpen={asking !== 'no'} onClose={() => ask('no')}>
        <div className="grid gap-4">
          {asking === 'could-not-save' && (
            <p role="alert" className="font-bold text-error-2">
              {words.couldNotSave}
            </p>
          )}
          <p>{words.unsent(left.drafts.length, left.others)}</p>
          {left.drafts.length > 0 && (
            <Button kind="solid" busy={isSaving} onPress={() => void saveAndLeave()}>
              {left.others > 0 ? words.saveDraftsAndLeave : words.saveAndLeave}
            </Button>
          )}
          <Button busy={isSaving || signOut.isPending} onPress={leave}>
            {words.forgetAndLeave}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
