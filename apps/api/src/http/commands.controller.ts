import type { Fact } from '@ayumi/event-sourcing';
import type { CommandTable, Receipt, StreamCommand } from '@ayumi/event-sourcing/runtime';
import { isRefusal, type Refusal } from '@ayumi/kernel';
import { Body, Controller, Headers, HttpCode, Inject, Param, Post, type Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBody,
  ApiCookieAuth,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiProperty,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { AskedBy, type Asker } from './asker';
import { bodyPipe } from './body.pipe';
import { envelopeOf } from './envelope';
import { Problem, problem, problemOf } from './problem';
import { ProblemException } from './problem.filter';
import { INSTALLATION, type Installation } from './tokens';

export class ReceiptAnswer {
  @ApiProperty({ example: 'kodaira-r3.10' }) id!: string;
  @ApiProperty({ description: 'この記録の並びの版', example: 12 }) revision!: number;
  @ApiProperty({
    description: '全記録の中の位置。照会に after として付けると、この操作の結果が必ず見える',
    example: '1204',
    type: String,
    nullable: true,
  })
  position!: string | null;
}

type Doors = Record<
  string,
  (id: string, command: StreamCommand, asker: Asker, headers: Record<string, string>) => Promise<Receipt>
>;

/**
 * Makes the controller of a table of commands: one route a line, `POST /<noun>/:id/<command>`.
 * A new command needs nothing here.
 */
export function commandsController<S, X, F extends Fact>(
  noun: string,
  idPattern: RegExp,
  table: CommandTable<S, X, F>,
  /** Where two nouns know the same verb: parts their operations in the contract. */
  operations = '',
): Type {
  @ApiTags(noun)
  @ApiCookieAuth()
  @Controller(noun)
  class Commands {
    constructor(
      @Inject(CommandBus) readonly bus: CommandBus,
      @Inject(INSTALLATION) readonly installation: Installation,
    ) {}
  }
  Object.defineProperty(Commands, 'name', { value: `${noun}Commands` });

  const doors = Commands.prototype as unknown as Doors & Commands;
  for (const { name, command, summary } of table.lines) {
    doors[name] = async function (this: Commands, id, body, asker, headers) {
      if (!idPattern.test(id))
        throw new ProblemException(problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。'));
      const asked = { id, command: name, body, actor: asker.person, at: this.installation.clock.now(), headers };
      const envelope = envelopeOf(asked);
      body.envelope = envelope;
      const answer = await this.bus.execute<StreamCommand, Receipt | Refusal>(body);
      if (isRefusal(answer)) throw new ProblemException(problemOf(answer));
      return answer;
    };
    describe(Commands, name, command as Type, `${operations}${name}`, summary);
  }
  return Commands;
}

/** Writes by hand what decorators would say if the method stood in the source. */
function describe(controller: Type, name: string, command: Type, operationId: string, summary: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(controller.prototype, name)!;
  const decorators: MethodDecorator[] = [
    Post(`:id/${name}`),
    HttpCode(200),
    ApiOperation({ operationId, summary }),
    ApiParam({ name: 'id', type: String }),
    ApiBody({ type: command }),
    ApiHeader({ name: 'Idempotency-Key', required: false, description: '受付番号。同じ番号の再送は一度だけ効く' }),
    ApiHeader({ name: 'If-Match', required: false, description: '読んだときの revision' }),
    ApiOkResponse({ type: ReceiptAnswer }),
    ...[400, 401, 403, 404, 409, 422, 503].map((status) => ApiResponse({ status, type: Problem })),
  ];
  for (const decorate of decorators) decorate(controller.prototype, name, descriptor);
  Param('id')(controller.prototype, name, 0);
  Body(bodyPipe())(controller.prototype, name, 1);
  AskedBy()(controller.prototype, name, 2);
  Headers()(controller.prototype, name, 3);
  Reflect.defineMetadata('design:paramtypes', [String, command, Object, Object], controller.prototype, name);
}
