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
      <Field
        label={words.login}
        value={login}
        onChange={setLogin}
        autoComplete="username"
        isReadOnly={known !== undefined}
        isRequired
      />
      <Field
        label={words.password}
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        isRequired
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- in the dialog it is the one thing to fill in
        autoFocus={known !== undefined}
      />
      <Button kind="solid" type="submit" busy={signIn.isPending}>
        {words.signIn}
      </Button>
    </form>
  );
}
