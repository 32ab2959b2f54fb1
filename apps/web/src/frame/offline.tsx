import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Mark } from '../parts/mark';
import { useWords } from '../words/language';

export const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );

export function Offline() {
  const { frame: words } = useWords();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <p className="border-b border-warning-yellow-2 bg-yellow-50 px-4 py-2 text-center">
          <Mark shape="warning" /> {words.offline}
        </p>
      )}
    </div>
  );
}
