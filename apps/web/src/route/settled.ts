import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

/** The value once nobody has changed it for a moment: not every letter is a question to the server. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [value]);
  return settled;
}
