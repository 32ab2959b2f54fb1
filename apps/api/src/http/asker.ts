import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who is asking, as the session guard found. */
export interface Asker {
  readonly person: string;
  readonly login: string;
}

export type AskedRequest = FastifyRequest & { asker?: Asker };

export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asker => {
  const { asker } = context.switchToHttp().getRequest<AskedRequest>();
  if (!asker) throw new Error('a route that names its asker must not be public');
  return asker;
});

/** A route for those who are not signed in. */
export const PUBLIC = 'public';
export const Public = () => SetMetadata(PUBLIC, true);

/** A route that reads a read model: `?after=<position>` waits until that has got so far. */
export const READS = 'reads';
export const Reads = (projection: string) => SetMetadata(READS, projection);
