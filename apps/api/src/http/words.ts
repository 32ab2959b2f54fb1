import type { Refusal } from '@ayumi/kernel';
import { language } from './language';
import { routeProblemWords as routeProblemsInEnglish } from './route-words.en';
import { routeProblemWords as routeProblemsInJapanese } from './route-words.ja';
import { refusalWords as english } from './words.en';
import { refusalWords as japanese } from './words.ja';

/** Why not, in the language of the request. */
export const wordsFor = ({ refused, with: facts }: Refusal): string =>
  language() === 'en'
    ? (english[refused]?.(facts) ?? 'This cannot be done. Read the page again.')
    : (japanese[refused]?.(facts) ?? 'この操作はできません。画面を読み直してください。');

/** What is wrong with a route, one sentence for each problem. */
export const routeProblemWords = (problems: unknown): readonly string[] =>
  language() === 'en' ? routeProblemsInEnglish(problems) : routeProblemsInJapanese(problems);
