import type { components, paths } from './schema';

/** Every address with its parameters, bodies and answers, as openapi.json has them. */
export type Paths = paths;

/** An answer, a body or a part of one by the name that openapi.json gives it: `Schema<'InboxEntry'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export { createAyumiClient, type AyumiClient } from './client';
