import { Accounts, CloseAccount, OpenAccount, ResetPassword, Sessions } from '@ayumi/directory/runtime';
import type { Receipt, StreamCommand } from '@ayumi/event-sourcing/runtime';
import { isRefusal, type Refusal } from '@ayumi/kernel';
import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiCookieAuth,
  ApiForbiddenResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { AskedBy, type Asker } from '../http/asker';
import { bodyPipe } from '../http/body.pipe';
import { ReceiptAnswer } from '../http/commands.controller';
import { envelopeOf } from '../http/envelope';
import { Problem, problemOf } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import { CITY, INSTALLATION, type Installation } from '../http/tokens';

class Login {
  @ApiProperty({ example: 'suzuki' }) @IsString() @Matches(/^[a-z0-9][a-z0-9._-]{1,59}$/) login!: string;
}

class LoginAndPassword extends Login {
  @ApiProperty({ format: 'password', minLength: 10, description: '10字以上' })
  @IsString()
  @MinLength(10)
  @MaxLength(200)
  password!: string;
}

export class OpenAccountBody extends LoginAndPassword {
  @ApiProperty({ example: 'p012' }) @IsString() @MaxLength(100) person!: string;
}
export class ResetPasswordBody extends LoginAndPassword {}
export class CloseAccountBody extends Login {
  @ApiProperty({ description: '理由。必須' }) @IsString() @MaxLength(4000) reason!: string;
}

type Sent = Record<string, string>;

/**
 * Accounts, for the administrator. The passwords stay outside the commands: neither the log
 * nor the fingerprint of a request may hold anything made from them.
 */
@ApiTags('accounts')
@ApiCookieAuth()
@ApiOkResponse({ type: ReceiptAnswer })
@ApiForbiddenResponse({ type: Problem })
@Controller('accounts')
export class AccountsController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Post('open-account')
  @HttpCode(200)
  @ApiOperation({ operationId: 'open-account', summary: '利用者を登録する' })
  async open(
    @Body(bodyPipe()) { login, person, password }: OpenAccountBody,
    @AskedBy() asker: Asker,
    @Headers() sent: Sent,
  ): Promise<Receipt> {
    const command = await this.run('open-account', Object.assign(new OpenAccount(), { login, person }), asker, sent);
    await this.accounts.setPassword(login, password, command.id);
    return command.receipt;
  }

  @Post('reset-password')
  @HttpCode(200)
  @ApiOperation({ operationId: 'reset-password', summary: 'パスワードを再設定する' })
  async reset(
    @Body(bodyPipe()) { login, password }: ResetPasswordBody,
    @AskedBy() asker: Asker,
    @Headers() sent: Sent,
  ): Promise<Receipt> {
    const command = await this.run('reset-password', Object.assign(new ResetPassword(), { login }), asker, sent);
    await this.accounts.setPassword(login, password, command.id);
    await this.sessions.closeAllOf(login);
    return command.receipt;
  }

  @Post('close-account')
  @HttpCode(200)
  @ApiOperation({ operationId: 'close-account', summary: '利用を停止する' })
  async close(
    @Body(bodyPipe()) { login, reason }: CloseAccountBody,
    @AskedBy() asker: Asker,
    @Headers() sent: Sent,
  ): Promise<Receipt> {
    const command = await this.run('close-account', Object.assign(new CloseAccount(), { login, reason }), asker, sent);
    await this.sessions.closeAllOf(login);
    return command.receipt;
  }

  private async run(
    command: string,
    order: StreamCommand,
    asker: Asker,
    headers: Sent,
  ): Promise<{ id: string; receipt: Receipt }> {
    const at = this.installation.clock.now();
    const envelope = envelopeOf({ id: CITY, command, body: { ...order }, actor: asker.person, at, headers });
    order.envelope = envelope;
    const receipt = await this.bus.execute<StreamCommand, Receipt | Refusal>(order);
    if (isRefusal(receipt)) throw new ProblemException(problemOf(receipt));
    return { id: envelope.commandId, receipt };
  }
}
