import type { FormHead } from './form-head';
import { Link } from 'wouter';
import { itemAddress } from '../inbox/inbox';
import { Empty } from '../parts/asked';
import { useWords } from '../words/language';

/** For whoever may not write here, or not any more: why, and where it can be read. */
export function NotHere({ head: { item, matter, action } }: { readonly head: FormHead }) {
  const { check: words } = useWords();
  return (
    <Empty title={action.detail ?? words.notHere}>
      <Link to={itemAddress({ item, matter })}>{words.toItem}</Link>
    </Empty>
  );
}
