import { Language } from '../frame/language';
import { Notice } from '../frame/notice';
import { useTitle } from '../frame/title';
import { useWords } from '../words/language';
import { LoginForm } from './login.form';

export function LoginPage() {
  const { frame, session: words } = useWords();
  useTitle(words.title);
  return (
    <>
      <Notice />
      <main className="mx-auto grid max-w-md gap-8 px-4 py-12">
        <header className="grid gap-2">
          <p className="text-std-20B-150">{frame.product}</p>
          <p className="text-solid-gray-700">{frame.subtitle}</p>
        </header>
        <h1 className="text-std-28B-150">{words.title}</h1>
        <LoginForm />
        <div className="border-t border-solid-gray-300 pt-4">
          <Language />
        </div>
      </main>
    </>
  );
}
