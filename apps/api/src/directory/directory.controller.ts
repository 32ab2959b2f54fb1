import { ALOOF, holdersOf, type DirectoryState } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { dayOf, type Day } from '@ayumi/kernel';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problem, problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';
import { DirectoryAnswer } from './directory.answer';

/** 組織・職: whom one may choose as delegate or deputy, which unit may lead, which posts a route may name. */
@ApiTags('directory')
@ApiCookieAuth()
@Controller('directory')
export class DirectoryController {
  constructor(
    private readonly directories: DirectoryContexts,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get(':city')
  @ApiOperation({ operationId: 'directory', summary: '組織と職、今その職にある職員' })
  @ApiOkResponse({ type: DirectoryAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async directory(@Param('city') city: string): Promise<DirectoryAnswer> {
    if (city !== CITY)
      throw new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));
    return answer(await this.directories.directoryOf(city), dayOf(this.installation.clock.now()));
  }
}

function answer(directory: DirectoryState, day: Day): DirectoryAnswer {
  const units = Object.values(directory.units).toSorted((a, b) => a.order - b.order);
  const posts = Object.values(directory.posts);
  return {
    day,
    units: units.map(({ unit, name, parent }) => ({
      unit,
      name,
      parent,
      mayLead: posts.some((post) => post.unit === unit && post.rank === 'clerk'),
    })),
    posts: units.flatMap(({ unit }) =>
      posts
        .filter((post) => post.unit === unit)
        .map(({ post, title, rank }) => ({
          post,
          title,
          unit,
          rank,
          aloof: ALOOF.includes(rank),
          holders: holdersOf(directory, post, day).map(({ person, name }) => ({ person, name })),
        })),
    ),
  };
}
