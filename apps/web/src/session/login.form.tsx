import { useState, type FormEvent } from 'react';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useSignIn, type Session } from './session';

interface Parameters {
  /** Whose password is asked for; nobody's in particular on the first page. */
  readonly login?: string;
  readonly onSignedIn?: (session: Session) => void;
}

export function LoginForm({ login: known, onSignedIn }: Parameters) {
  const { session: words } = useWords();
  const signIn = useSignIn();
  const [login, setLogin] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ login: login.trim(), password }, { onSuccess: (session) => onSignedIn?.(session) });
  };
  return (
    <form onSubmit={submit} className="grid gap-6">
      {signIn.error && <ProblemOf error={signIn.error} />}
      {known === undefined ? (
        <Field label={words.login} value={login} onChange={setLogin} autoComplete="username" isRequired />
      ) : (
        // For the browser's store of passwords, which wants to know whose it is.
        <input hidden readOnly autoComplete="username" value={login} />
      )}
      <Field
        label={words.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        isRequired
      />
      <Button kind="solid" type="submit" busy={signIn.isPending}>
        {words.signIn}
      </Button>
    </form>
  );
}
