import { holdersOf } from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { dayOf } from '@ayumi/kernel';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Problem, problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';

export class CityPost {
  @ApiProperty({ description: '職', example: 'zaisei/manager' }) post!: string;
  @ApiProperty({ description: '職名', example: '財政課長' }) title!: string;
  @ApiProperty({ description: '所属名', example: '財政課' }) unitName!: string;
  @ApiProperty({ description: '今その職にある職員。空なら欠員', type: [String] }) holders!: string[];
}

/** 職: all posts of the city in the official order of its units (建制順), with those who hold them today. */
@ApiTags('directory')
@ApiCookieAuth()
@Controller('directory')
export class PostsController {
  constructor(
    private readonly directories: DirectoryContexts,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get(':city/posts')
  @ApiOperation({ operationId: 'posts', summary: '職の一覧(建制順)' })
  @ApiOkResponse({ type: [CityPost] })
  @ApiNotFoundResponse({ type: Problem })
  async posts(@Param('city') city: string): Promise<CityPost[]> {
    if (city !== CITY)
      throw new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));
    const directory = await this.directories.directoryOf(city);
    const day = dayOf(this.installation.clock.now());
    const orderOf = (unit: string) => directory.units[unit]?.order ?? 0;
    return Object.values(directory.posts)
      .toSorted((a, b) => orderOf(a.unit) - orderOf(b.unit))
      .map(({ post, title, unit }) => ({
        post,
        title,
        unitName: directory.units[unit]?.name ?? unit,
        holders: holdersOf(directory, post, day).map(({ name }) => name),
      }));
  }
}
