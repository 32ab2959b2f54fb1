import { publishRoute, routeDecider, type RouteEvent, type RouteState, type RouteWorld } from '@ayumi/approval';
import { officeOf, postToDecide, type DirectoryState } from '@ayumi/directory';
import { DirectoryContexts, HOME_CITY } from '@ayumi/directory/runtime';
import { line, type CommandTable, type ContextSource, type Envelope, type Sight } from '@ayumi/event-sourcing/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { PublishRoute } from './route.bodies';
import { definitionFrom, type RouteDraft } from './route.draft';

export interface RouteContext extends RouteWorld {
  readonly route: string;
}

/** The planning office looks after the routes, and the operator, who brings the first ones. */
@Injectable()
export class RouteContexts implements ContextSource<RouteContext> {
  constructor(
    private readonly directories: DirectoryContexts,
    @Inject(HOME_CITY) private readonly city: string,
  ) {}

  async contextFor({ id, actor, at }: Pick<Envelope, 'id' | 'actor' | 'at'>, sight?: Sight): Promise<RouteContext> {
    const directory = await this.directories.directoryOf(this.city, sight);
    const office = officeOf(directory, actor, at);
    return { route: id, day: office.day, signature: office.planningAuthority(), posts: postsFor(directory) };
  }
}

/** Every unit that has clerks may lead. An organisation without posts is not there yet and says nothing about routes. */
export function postsFor(directory: Pick<DirectoryState, 'posts' | 'units'>): RouteWorld['posts'] {
  const posts = Object.values(directory.posts);
  if (posts.length === 0) return undefined;
  return {
    exists: (address) => postToDecide(directory, address) !== null,
    leads: [...new Set(posts.filter(({ rank }) => rank === 'clerk').map(({ unit }) => unit))],
  };
}

export const routeCommands: CommandTable<RouteState, RouteContext, RouteEvent> = {
  decider: routeDecider,
  context: RouteContexts,
  lines: [
    line(
      'publish-route',
      PublishRoute,
      ({ from, ...draft }, state, { route, ...world }) =>
        publishRoute({ definition: definitionFrom(route, draft as RouteDraft), from }, state, world),
      '経路を公布する(その日から始まる案件に使う)',
    ),
  ],
};
