import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { LanguageId } from '../parts/dates';
import { en } from './en';
import { ja, type Words } from './ja';

const DICTIONARIES: Readonly<Record<LanguageId, Words>> = { ja, en };
const REMEMBERED = 'ayumi.language';

interface Choice {
  readonly language: LanguageId;
  readonly choose: (language: LanguageId) => void;
}

const Chosen = createContext<Choice>({ language: 'ja', choose: () => undefined });

/** At once, not after drawing: every request says the language of the page. */
function speak(language: LanguageId): LanguageId {
  document.documentElement.lang = language;
  remember(language);
  return language;
}

/** Japanese until somebody chooses otherwise; this browser remembers it. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, set] = useState<LanguageId>(() => speak(remembered()));
  const choice = useMemo(() => ({ language, choose: (next: LanguageId) => set(speak(next)) }), [language]);
  return <Chosen value={choice}>{children}</Chosen>;
}

export const useLanguage = (): Choice => useContext(Chosen);

/** The dictionary in use: `const { inbox: words } = useWords()`. */
export const useWords = (): Words => DICTIONARIES[useContext(Chosen).language];

function remembered(): LanguageId {
  try {
    return localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja'; // a browser that may not store anything
  }
}

function remember(language: LanguageId): void {
  try {
    localStorage.setItem(REMEMBERED, language);
  } catch {
    // Then it lasts as long as the page.
  }
}
