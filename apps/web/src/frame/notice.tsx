import { notice } from '../api/notice';
import { useStore } from '../store';

/** That this is a demonstration, as the API says it; a real installation says nothing and shows nothing. */
export function Notice() {
  const text = useStore(notice);
  return text === null ? null : (
    <p className="bg-solid-gray-50 px-4 py-1 text-center text-sm text-solid-gray-800">{text}</p>
  );
}
