/** Nobody answered within the time. What was asked may have been done or not. */
export class Silent extends Error {
  override readonly name = 'Silent';

  constructor(timeoutMs: number) {
    super(`no answer within ${timeoutMs} ms`);
  }
}

/** The work's result, or {@link Silent} after the time. The work itself goes on; nobody waits for it any more. */
export async function withinTime<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silent(timeoutMs)), timeoutMs);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
    // Where it lost the race it may still fail later: nobody listens any more, and that is no crash.
    work.catch(() => undefined);
  }
}
