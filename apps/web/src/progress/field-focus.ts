import { useEffect } from 'react';

/** Brings the cursor to a field: `done`; `actuals` is the first of several. @returns whether there is one */
export function goToField(name: string): boolean {
  const field =
    document.getElementById(`field-${name}`) ?? document.querySelector<HTMLElement>(`[id^="field-${name}/"]`);
  if (!field) return false;
  field.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  return true;
}

/** Whoever comes by a link to a field (`…#field-done`) arrives in it. After the page's heading has had the focus. */
export function useFieldInAddress(): void {
  useEffect(() => {
    const name = /^#field-(.+)$/.exec(decodeURIComponent(location.hash))?.[1];
    if (name === undefined) return undefined;
    const timer = setTimeout(() => goToField(name), 0);
    return () => clearTimeout(timer);
  }, []);
}
