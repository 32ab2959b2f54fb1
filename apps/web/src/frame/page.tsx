import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useTitle } from './title';

interface Parameters {
  readonly title: string;
  /** Beside the heading: counts, buttons. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** The path that was shown before: the first page leaves the focus where the browser puts it. */
let shown: string | null = null;

/** One screen: its heading, which takes the focus when somebody comes from another screen, and its content. */
export function Page({ title, beside, children }: Parameters) {
  useTitle(title);
  const [path] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== null && shown !== path) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    shown = path;
  }, [path]);
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 ref={heading} tabIndex={-1} className="text-std-24B-150 outline-none sm:text-std-28B-150">
          {title}
        </h1>
        {beside}
      </div>
      {children}
    </>
  );
}
