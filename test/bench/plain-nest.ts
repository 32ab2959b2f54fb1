import cookie from '@fastify/cookie';
import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  HttpCode,
  Inject,
  Injectable,
  Module,
  Param,
  Post,
  Req,
  UseGuards,
  ValidationPipe,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { answerJobs } from './child';
import { PlainEntities } from './plain-entities';
import { type Changed, PlainRows } from './plain-rows';

/*
 * The same kind of door as Ayumi's, Nest on Fastify, bodies by class-validator, a guard: in front of TypeORM, as one writes
 * it in such a house, or of plain `pg`.
 */
const ROWS = Symbol('rows');
type Rows = Pick<PlainRows, 'signedIn' | 'submit' | 'approve'>;

class Progress {
  @Matches(/^[0-9]{4}-[a-z-]+$/) @MaxLength(100) cycle!: string;
  @IsString() @MaxLength(100) rating!: string;
  @IsString() @MinLength(1) @MaxLength(4000) done!: string;
}

class Approval {
  @Matches(/^[a-z0-9][a-z0-9-]{0,99}$/) matter!: string;
  @Matches(/^[0-9a-f]{64}$/) fingerprint!: string;
  @IsOptional() @IsString() @MaxLength(4000) comment?: string;
}

type Asked = FastifyRequest & { person?: string };

@Injectable()
class SignedIn implements CanActivate {
  constructor(@Inject(ROWS) private readonly rows: Rows) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Asked>();
    request.person = await this.rows.signedIn(request.cookies.plain_session);
    return true;
  }
}

@Controller('items')
@UseGuards(SignedIn)
class Items {
  constructor(@Inject(ROWS) private readonly rows: Rows) {}

  @Post(':id/submit-progress')
  @HttpCode(200)
  submit(@Param('id') id: string, @Body() body: Progress, @Req() { person }: Asked): Promise<Changed> {
    return this.rows.submit(id, person!, body);
  }

  @Post(':id/approve')
  @HttpCode(200)
  approve(@Param('id') id: string, @Body() body: Approval, @Req() { person }: Asked): Promise<Changed> {
    return this.rows.approve(id, person!, body);
  }
}

@Module({})
class Plain {}

export interface NestJob {
  readonly databaseUrl: string;
  readonly through: 'typeorm' | 'pg';
}

async function listen({ databaseUrl, through }: NestJob): Promise<string> {
  const useValue = through === 'pg' ? new PlainRows(databaseUrl) : await PlainEntities.open(databaseUrl);
  const root = { module: Plain, controllers: [Items], providers: [{ provide: ROWS, useValue }, SignedIn] };
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), { logger: false });
  await app.register(cookie);
  app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
  await app.listen(0, '127.0.0.1');
  return app.getUrl();
}

answerJobs(listen);
