import type { Signature } from '@ayumi/event-sourcing';
import {
  line,
  StreamCommand,
  type CommandTable,
  type ContextSource,
  type Envelope,
} from '@ayumi/event-sourcing/runtime';
import { Injectable } from '@nestjs/common';
import { publishRoute } from './route.decider';
import type { RouteDefinition } from './route.definition';
import type { RouteEvent } from './route.events';
import { routeDecider, type RouteState } from './route.state';

export class PublishRoute extends StreamCommand {
  definition!: RouteDefinition;
}

export interface RouteContext {
  readonly signature: Signature | null;
}

/** Routes are published from their files by the operator. */
@Injectable()
export class RouteContexts implements ContextSource<RouteContext> {
  contextFor({ actor }: Pick<Envelope, 'actor'>): Promise<RouteContext> {
    const signature: Signature | null = actor === 'operator' ? { actor, actorName: actor, basis: 'operator' } : null;
    return Promise.resolve({ signature });
  }
}

export const routeCommands: CommandTable<RouteState, RouteContext, RouteEvent> = {
  decider: routeDecider,
  context: RouteContexts,
  lines: [
    line(
      'publish-route',
      PublishRoute,
      ({ definition }, state, { signature }) => publishRoute(definition, state, signature),
      '経路を公布する',
    ),
  ],
};
