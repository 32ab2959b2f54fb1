import { useState } from 'react';

/**
 * The value as it was when it began to be held: what is being submitted must not change under the hand, neither on the
 * screen nor in a request that is sent again.
 */
export function useHeld<Value>(value: Value, isHeld: boolean): Value {
  const [held, hold] = useState<{ readonly value: Value } | null>(null);
  if (isHeld && held === null) hold({ value });
  if (!isHeld && held !== null) hold(null);
  return isHeld && held ? held.value : value;
}
