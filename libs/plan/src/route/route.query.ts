import {
  checkRoute,
  routeDecider,
  validityOf,
  versionOn,
  type RouteEvent,
  type RouteProblem,
  type RouteState,
  type RouteVersion,
} from '@ayumi/approval';
import { holdersOf, postAt, type DirectoryState } from '@ayumi/directory';
import { DirectoryContexts, HOME_CITY } from '@ayumi/directory/runtime';
import type { EventStore } from '@ayumi/event-sourcing';
import { EVENT_STORE, latest, type Latest } from '@ayumi/event-sourcing/runtime';
import { addDays, dayOf, refuse, type Day, type Instant, type Refusal } from '@ayumi/kernel';
import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RouteAnswer, RouteStepAnswer, RouteVersionAnswer } from './route.answer';
import { postsFor } from './route.commands';
import { definitionFrom, type RouteDraft } from './route.draft';

/** The routes that matters of a plan travel: one for each kind. */
export const ROUTES = ['progress', 'revision', 'review'] as const;

/** One route with all of its versions, read from its own stream: always current. */
export class RouteQuery extends Query<RouteAnswer | Refusal> {
  constructor(
    readonly route: string,
    readonly at: Instant,
  ) {
    super();
  }
}

@QueryHandler(RouteQuery)
export class RouteQueryHandler implements IQueryHandler<RouteQuery> {
  private readonly routes: Latest<RouteState, RouteEvent>;

  constructor(
    @Inject(EVENT_STORE) store: EventStore,
    private readonly directories: DirectoryContexts,
    @Inject(HOME_CITY) private readonly city: string,
  ) {
    this.routes = latest(store, routeDecider);
  }

  async execute({ route, at }: RouteQuery): Promise<RouteAnswer | Refusal> {
    const [state, directory] = await Promise.all([this.routes.of(route), this.directories.directoryOf(this.city)]);
    const [newest] = state.versions.slice(-1);
    if (!newest) return refuse('route-unknown', { route });
    const day = dayOf(at);
    const view = (version: RouteVersion) => versionView(version, state, directory, day);
    return {
      route,
      title: versionOn(state, day)?.definition.title ?? newest.definition.title,
      versions: state.versions.toReversed().map(view),
    };
  }

  /** What `publish-route` would find wrong with a draft; nothing is stored. */
  async problemsOf(route: string, draft: RouteDraft): Promise<readonly RouteProblem[] | Refusal> {
    if (!ROUTES.some((each) => each === route)) return refuse('route-unknown', { route });
    return checkRoute(definitionFrom(route, draft), postsFor(await this.directories.directoryOf(this.city)));
  }
}

function versionView(
  version: RouteVersion,
  state: RouteState,
  directory: DirectoryState,
  day: Day,
): RouteVersionAnswer {
  const validity = validityOf(state, version);
  const until = validity?.before ? addDays(validity.before, -1) : null;
  return {
    version: version.version,
    from: version.from,
    until,
    state: !validity ? 'replaced' : version.from > day ? 'ahead' : until && until < day ? 'over' : 'in-force',
    steps: version.definition.steps.map((step): RouteStepAnswer => ({
      id: step.id,
      title: step.title,
      kind: step.kind,
      posts: step.posts.map((address) => ({ address, ...holdersAt(address, directory, day) })),
      needs: String(step.needs),
      vacancyExcused: step.vacancyExcused ?? false,
      when: step.when ?? [],
      dueDays: step.dueDays ?? null,
      offers: step.offers ?? null,
      assesses: step.assesses ?? false,
    })),
  };
}

/** A post relative to the lead unit is somebody else's for each item. */
function holdersAt(address: string, directory: DirectoryState, day: Day) {
  const post = address.startsWith('lead/') ? null : postAt(directory, address);
  return {
    title: post?.title ?? null,
    holders: post ? holdersOf(directory, post.post, day).map(({ name }) => name) : [],
  };
}
