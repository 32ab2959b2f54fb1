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
import { AbsenceEffectAnswer, AbsenceEffectQuery } from '@ayumi/plan/runtime';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ApiCookieAuth,
  ApiForbiddenResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, Reads, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';
import { AbsencesAnswer, type DeputiesEntry } from './absences.answer';
import { AbsenceEffectParameters } from './absence-effect.parameters';

/** 不在・代理: who is away and who acts for whom, today and later. Read from the log itself, so always the latest. */
@ApiTags('directory')
@ApiCookieAuth()
@Controller('directory')
export class AbsencesController {
  constructor(
    private readonly directories: DirectoryContexts,
    private readonly queries: QueryBus,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get(':city/absences')
  @ApiOperation({ operationId: 'absences', summary: '不在と代理: 今日からのもの' })
  @ApiOkResponse({ type: AbsencesAnswer })
  @ApiNotFoundResponse({ type: Problem })
  async absences(@Param('city') city: string, @AskedBy() { person }: Asker): Promise<AbsencesAnswer> {
    refuseOther(city);
    return answer(await this.directories.directoryOf(city), person, dayOf(this.installation.clock.now()));
  }

  @Get(':city/absences/effect')
  @Reads('current')
  @ApiOperation({ operationId: 'absenceEffect', summary: '不在にしたら、いま番の案件がどう進むか(何も記録しない)' })
  @ApiOkResponse({ type: AbsenceEffectAnswer })
  @ApiForbiddenResponse({ type: Problem })
  async effect(
    @Param('city') city: string,
    @Query(bodyPipe()) { person, from, until, delegate }: AbsenceEffectParameters,
    @AskedBy() asker: Asker,
  ): Promise<AbsenceEffectAnswer> {
    refuseOther(city);
    const whose = person ?? asker.person;
    const at = this.installation.clock.now();
    // What waits for somebody is shown to himself, and to those who may register his absence.
    if (whose !== asker.person && !planningPostOf(await this.directories.directoryOf(CITY), asker.person, dayOf(at)))
      throw new ProblemException(problemOf({ refused: 'not-allowed', with: {} }));
    if (until < from)
      throw new ProblemException(problemOf({ refused: 'ends-before-it-begins', with: { from, until } }));
    return this.queries.execute(new AbsenceEffectQuery({ city: CITY, person: whose, from, until, delegate, at }));
  }
}

function refuseOther(city: string): void {
  if (city !== CITY)
    throw new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));
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
