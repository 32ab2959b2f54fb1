import { Link } from 'wouter';
import { useAddress } from '../frame/address';
import type { Gap, ReviewPart } from './review';
import { useChosenPart } from './chosen-part';

/** What is missing, as a way to the place where it is put right: the item's matter, or a part of the review. */
export function GapRow({ gap }: { readonly gap: Gap }) {
  const { path } = useAddress();
  const { addressOf } = useChosenPart();
  const { item, matter, part, key, to } = gap.target;
  const address =
    to === 'item'
      ? `/items/${item}${matter ? `?matter=${encodeURIComponent(matter)}` : ''}`
      : part === 'opinions'
        ? `${path}/opinions${key ? `?opinion=${key}` : ''}`
        : addressOf(part as ReviewPart, key);
  return (
    <li data-row className="border-b border-solid-gray-300 px-3 py-2 last:border-b-0">
      <Link to={address} data-open lang="ja" className="break-words no-underline hover:underline">
        {gap.text}
      </Link>
    </li>
  );
}
