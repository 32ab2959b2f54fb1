import type { Installation } from '@ayumi/installation';

/** Injection token of everything that API, worker and command line share. */
export const INSTALLATION = Symbol('installation');

/** The city whose directory signs people in. One installation serves one city. */
export const CITY = 'kodaira';

export type { Installation };
