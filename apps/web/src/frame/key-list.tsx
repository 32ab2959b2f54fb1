import { useState } from 'react';
import { keysInUse, useKeys } from '../keyboard/keys';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useStore } from '../store';
import { useWords } from '../words/language';

/** ? shows every key that works on this screen. */
export function KeyList() {
  const { keys: words } = useWords();
  const keys = useStore(keysInUse);
  const [isOpen, setOpen] = useState(false);
  useKeys([{ key: '?', word: words.list, act: () => setOpen(true) }]);
  return (
    <>
      <Button kind="text" onPress={() => setOpen(true)}>
        {words.list} (?)
      </Button>
      <Dialog title={words.list} isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-6 gap-y-2">
          {keys.map(({ key, word }) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-4 border border-solid-gray-500 px-2 py-1">{key}</kbd>
              </dt>
              <dd>{word}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-4 text-sm text-solid-gray-700">{words.whileTyping}</p>
      </Dialog>
    </>
  );
}
