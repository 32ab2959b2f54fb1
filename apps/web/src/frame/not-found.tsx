import { Link } from 'wouter';
import { useWords } from '../words/language';
import { Page } from './page';

export function NotFound() {
  const { frame: words } = useWords();
  return (
    <Page title={words.notFoundTitle}>
      <p className="mb-4">{words.notFound}</p>
      <Link to="/">{words.home}</Link>
    </Page>
  );
}
