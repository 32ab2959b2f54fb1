import { useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../words/language';

/** Each language is named in itself; what the server says, why not and how a figure was read, is asked for again; the one in use is said by `aria-pressed` and by weight. */
export function Language() {
  const { language, choose } = useLanguage();
  const queries = useQueryClient();
  return (
    <span className="-mx-2 inline-flex print:hidden">
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
          onClick={() => {
            choose(id);
            void queries.invalidateQueries();
          }}
          className="min-h-11 px-2 underline-offset-4 hover:underline aria-pressed:font-bold aria-pressed:underline"
        >
          {name}
        </button>
      ))}
    </span>
  );
}
