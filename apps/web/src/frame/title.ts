import { useEffect } from 'react';
import { useWords } from '../words/language';

/** What the browser's tab, its history and a screen reader call this page. */
export function useTitle(title: string): void {
  const { frame } = useWords();
  useEffect(() => {
    document.title = `${title} | ${frame.product}`;
  }, [title, frame.product]);
}
