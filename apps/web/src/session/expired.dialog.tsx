import { useEffect } from 'react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useStore } from '../store';
import { useWords } from '../words/language';
import { answerGate, expired, guard } from './gate';
import { LoginForm } from './login.form';
import { useSignedInElsewhere, useSignOut, useWho } from './session';

/** Over the page, so that nothing that was typed is lost: the password of the same person, and everything goes on. */
export function ExpiredDialog() {
  const { session: words } = useWords();
  const who = useWho();
  const signOut = useSignOut();
  const isOpen = useStore(expired);
  useEffect(guard, []);
  useSignedInElsewhere(isOpen, who.login);
  const leave = () => {
    answerGate(false);
    signOut.mutate();
  };
  return (
    <Dialog title={words.expiredTitle} isOpen={isOpen} onClose={null}>
      <p className="mb-6">{words.expired(who.name)}</p>
      <LoginForm login={who.login} onSignedIn={() => answerGate(true)} />
      <div className="mt-6">
        <Button kind="text" onPress={leave}>
          {words.somebodyElse}
        </Button>
      </div>
    </Dialog>
  );
}
