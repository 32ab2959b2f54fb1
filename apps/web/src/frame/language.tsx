import { useLanguage } from '../words/language';

/** Each language is named in itself; the one in use is said by `aria-pressed` and by weight. */
export function Language() {
  const { language, choose } = useLanguage();
  return (
    <span className="inline-flex print:hidden">
      {(
        [
          ['ja', '日本語'],
          ['en', 'English'],
        ] as const
      ).map(([id, name]) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-pressed={language === id}
          onClick={() => choose(id)}
          className="min-h-11 px-2 underline-offset-4 hover:underline aria-pressed:font-bold aria-pressed:underline"
        >
          {name}
        </button>
      ))}
    </span>
  );
}
