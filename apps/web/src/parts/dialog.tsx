import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../words/language';
import { Button } from './button';

interface Parameters {
  readonly title: string;
  readonly isOpen: boolean;
  /** Null where it must be answered: neither Escape nor a button closes it. */
  readonly onClose: (() => void) | null;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back. */
export function Dialog({ title, isOpen, onClose, children }: Parameters) {
  const { parts: words } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      // Chromium closes on a second Escape whatever `cancel` said.
      onClose={() => isOpen && (onClose ? onClose() : dialog.current?.showModal())}
      className="m-auto max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-12 p-6 shadow-4 backdrop:bg-black/50 sm:p-8"
    >
      {isOpen && (
        <>
          <h2 id={heading} className="mb-4 text-std-24B-150">
            {title}
          </h2>
          {children}
          {onClose && (
            <div className="mt-6">
              <Button onPress={onClose}>{words.close}</Button>
            </div>
          )}
        </>
      )}
    </dialog>
  );
}
