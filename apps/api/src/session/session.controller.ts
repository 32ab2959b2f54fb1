import { planningPostOf, postsOf } from '@ayumi/directory';
import { Accounts, DirectoryContexts, Sessions, SignInThrottle } from '@ayumi/directory/runtime';
import { dayOf } from '@ayumi/kernel';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiResponse,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AskedBy, Public, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { Problem, problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { handOut, takeBack, tokenOf } from '../http/session-cookie';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';

export class SignIn {
  @ApiProperty({ example: 'suzuki' }) @IsString() @MaxLength(100) login!: string;
  @ApiProperty({ format: 'password' }) @IsString() @MaxLength(200) password!: string;
}

export class HeldPost {
  @ApiProperty({ example: 'shuunou/clerk' }) post!: string;
  @ApiProperty({ example: '収納課 担当' }) title!: string;
  @ApiProperty({ example: '収納課' }) unit!: string;
  @ApiProperty({ example: 'clerk' }) rank!: string;
}

export class SessionAnswer {
  @ApiProperty() login!: string;
  @ApiProperty() person!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: () => [HeldPost] }) posts!: HeldPost[];
  @ApiProperty({ description: '計画の事務局(行政経営課)の職を持つ' }) planning!: boolean;
  @ApiProperty({ description: 'いまの時刻 (ISO 8601)' }) now!: string;
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly throttle: SignInThrottle,
    private readonly directories: DirectoryContexts,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'signIn', summary: 'ログインする' })
  @ApiOkResponse({ type: SessionAnswer })
  @ApiUnauthorizedResponse({ type: Problem })
  @ApiResponse({ status: 429, type: Problem, description: '失敗が続いた。Retry-After の秒数を待つこと' })
  async signIn(
    @Body(bodyPipe()) { login, password }: SignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionAnswer> {
    const wait = await this.throttle.admit(login, request.ip);
    if (wait !== null) {
      void reply.header('retry-after', String(wait));
      throw tooManyAttempts(wait);
    }
    const person = await this.personBehind(login, password, request.ip);
    if (!person)
      throw new ProblemException(
        problem(401, 'wrong-login', 'ログイン名かパスワードが違います。もう一度入力してください。'),
      );
    const before = tokenOf(request);
    if (before) await this.sessions.close(before);
    const token = await this.sessions.open(login, person);
    handOut(token, request, reply);
    return this.describe({ login, person });
  }

  @Get()
  @ApiCookieAuth()
  @ApiOperation({ operationId: 'whoAmI', summary: '自分の名前と職' })
  @ApiOkResponse({ type: SessionAnswer })
  @ApiUnauthorizedResponse({ type: Problem })
  whoAmI(@AskedBy() asker: Asker): Promise<SessionAnswer> {
    return this.describe(asker);
  }

  @Public()
  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'signOut', summary: 'ログアウトする' })
  @ApiNoContentResponse()
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenOf(request);
    if (token) await this.sessions.close(token);
    takeBack(request, reply);
  }

  /** Null after a wrong password, which stays counted; a breakdown does not. */
  private async personBehind(login: string, password: string, address: string): Promise<string | null> {
    try {
      const person = await this.accounts.personBehind(CITY, login, password);
      if (person) await this.throttle.forgive(login, address);
      return person;
    } catch (error) {
      await this.throttle.takeBack(login, address);
      throw error;
    }
  }

  private async describe({ login, person }: Asker): Promise<SessionAnswer> {
    const directory = await this.directories.directoryOf(CITY);
    const now = this.installation.clock.now();
    const posts = postsOf(directory, person, dayOf(now)).map(({ post, title, unit, rank }) => ({
      post,
      title,
      unit: directory.units[unit]?.name ?? unit,
      rank,
    }));
    const planning = planningPostOf(directory, person, dayOf(now)) !== null;
    return { login, person, name: directory.people[person]?.name ?? person, posts, planning, now };
  }
}

const tooManyAttempts = (wait: number) =>
  new ProblemException(
    problem(
      429,
      'too-many-attempts',
      `ログインの失敗が続いたため、しばらく受け付けません。${Math.ceil(wait / 60)}分ほど待ってから、もう一度お試しください。お急ぎのときは管理者にご連絡ください。`,
    ),
  );
