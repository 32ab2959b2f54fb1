import { useState } from 'react';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { useWords } from '../words/language';
import type { Draft } from './draft';

/** Throws away what was typed and not submitted; only after having been asked. */
export function Discard({ draft }: { readonly draft: Draft }) {
  const { draft: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="text" onPress={() => setOpen(true)}>
        {words.discard}
      </Button>
      <Dialog title={words.discardTitle} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className="mb-4">{words.discardText}</p>
        <Button
          onPress={() => {
            setOpen(false);
            void draft.finish();
          }}
        >
          {words.discard}
        </Button>
      </Dialog>
    </>
  );
}
