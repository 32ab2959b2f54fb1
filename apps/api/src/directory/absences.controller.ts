import {
  absencesFrom,
  absentHolders,
  delegationsFrom,
  deputyInTurn,
  holdersOf,
  holdsRank,
  planningPostOf,
  type DirectoryState,
} from '@ayumi/directory';
import { DirectoryContexts } from '@ayumi/directory/runtime';
import { dayOf, type Day } from '@ayumi/kernel';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiCookieAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AskedBy, type Asker } from '../http/asker';
import { Problem, problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';
import { AbsencesAnswer, type DeputiesEntry } from './absences.answer';

/** 不在・代理: who is away and who acts for whom, today and later. Read from the log itself, so always the latest. */
@ApiTags('directory')
@ApiCookieAuth()
@Controller('directory')
export class AbsencesController {
  constructor(
    private readonly directories: DirectoryContexts,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get(':city/absences')
  @ApiOperation({ operationId: 'absences', summary: '不在と代理: 今日からのもの' })
  @ApiOkResponse({ type: AbsencesAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async absences(@Param('city') city: string, @AskedBy() { person }: Asker): Promise<AbsencesAnswer> {
    if (city !== CITY)
      throw new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));
    return answer(await this.directories.directoryOf(city), person, dayOf(this.installation.clock.now()));
  }
}

function answer(directory: DirectoryState, asker: string, day: Day): AbsencesAnswer {
  // An absence may say why: that is nobody's business but of those who read the whole history anyway.
  const seesNotes = holdsRank(directory, asker, day, 'auditor') || planningPostOf(directory, asker, day) !== null;
  const nameOf = (person: string) => directory.people[person]?.name ?? person;
  return {
    day,
    absences: absencesFrom(directory, day).map(({ absence, person, from, until, note }) => ({
      absence,
      person,
      name: nameOf(person),
      from,
      until,
      note: seesNotes || person === asker ? note : null,
      inForce: from <= day,
    })),
    delegations: delegationsFrom(directory, day).map(({ delegation, post, principal, delegate, from, until }) => ({
      delegation,
      post,
      postTitle: directory.posts[post]?.title ?? post,
      principal,
      principalName: nameOf(principal),
      delegate,
      delegateName: nameOf(delegate),
      from,
      until,
      inForce: from <= day,
    })),
    deputies: Object.keys(directory.deputies)
      .filter((post) => directory.deputies[post]!.length > 0)
      .map((post) => deputiesOf(post, directory, day)),
  };
}

function deputiesOf(post: string, directory: DirectoryState, day: Day): DeputiesEntry {
  const absent = absentHolders(directory, post, day).length > 0;
  const inTurn = absent ? deputyInTurn(directory, post, day) : undefined;
  const titleOf = (each: string) => directory.posts[each]?.title ?? each;
  return {
    post,
    postTitle: titleOf(post),
    absent,
    deputies: (directory.deputies[post] ?? []).map((deputy) => ({
      post: deputy,
      postTitle: titleOf(deputy),
      holders: holdersOf(directory, deputy, day).map(({ name }) => name),
      inTurn: deputy === inTurn,
    })),
  };
}
