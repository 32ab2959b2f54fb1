import type { EventStore } from '@ayumi/event-sourcing';
import {
  CalendarDay,
  EVENT_STORE,
  KEBAB,
  latest,
  line,
  Shaped,
  StreamCommand,
  Text,
  Word,
  type CommandTable,
  type ContextSource,
  type Envelope,
  type Latest,
  type Sight,
} from '@ayumi/event-sourcing/runtime';
import { Inject, Injectable } from '@nestjs/common';
import {
  appoint,
  closeAccount,
  endAppointment,
  establishPost,
  establishUnit,
  openAccount,
  registerPerson,
  resetPassword,
  type DirectoryContext,
} from './directory.decider';
import { delegate, revokeDelegation } from './delegation.decider';
import type { DirectoryEvent, Duty, Rank, UnitKind } from './directory.events';
import { directoryDecider, type DirectoryState } from './directory.state';
import { officeOf } from './office';

@Injectable()
export class DirectoryContexts implements ContextSource<DirectoryContext> {
  private readonly directories: Latest<DirectoryState, DirectoryEvent>;

  constructor(@Inject(EVENT_STORE) store: EventStore) {
    this.directories = latest(store, directoryDecider);
  }

  directoryOf(city: string, sight?: Sight): Promise<DirectoryState> {
    return this.directories.of(city, sight);
  }

  /** As it was at most so long ago. */
  recentDirectoryOf(city: string, withinMs: number): Promise<DirectoryState> {
    return this.directories.recent(city, withinMs);
  }

  async contextFor({ id, actor, at }: Pick<Envelope, 'id' | 'actor' | 'at'>, sight?: Sight): Promise<DirectoryContext> {
    return { office: officeOf(await this.directories.of(id, sight), actor, at) };
  }
}

export class EstablishUnit extends StreamCommand {
  unit!: string;
  name!: string;
  kind!: UnitKind;
  parent!: string | null;
  order!: number;
  duty!: Duty | null;
  from!: string;
}

export class EstablishPost extends StreamCommand {
  post!: string;
  unit!: string;
  rank!: Rank;
  title!: string;
  from!: string;
}

export class RegisterPerson extends StreamCommand {
  person!: string;
  name!: string;
  kana!: string;
}

export class Appoint extends StreamCommand {
  person!: string;
  post!: string;
  from!: string;
}

export class EndAppointment extends StreamCommand {
  person!: string;
  post!: string;
  until!: string;
}

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,59}$/;

export class OpenAccount extends StreamCommand {
  @Shaped(LOGIN, { about: 'ログイン名', example: 'suzuki' }) login!: string;
  @Word({ about: '職員', example: 'p012' }) person!: string;
}

export class ResetPassword extends StreamCommand {
  @Shaped(LOGIN, { about: 'ログイン名', example: 'suzuki' }) login!: string;
}

export class CloseAccount extends StreamCommand {
  @Shaped(LOGIN, { about: 'ログイン名', example: 'suzuki' }) login!: string;
  @Text({ about: '理由。必須' }) reason!: string;
}

/** 組織・職・職員: kept by the operator from the organisation's file until it has screens of its own. */
export const organisation: CommandTable<DirectoryState, DirectoryContext, DirectoryEvent> = {
  decider: directoryDecider,
  context: DirectoryContexts,
  lines: [
    line('establish-unit', EstablishUnit, establishUnit, '組織を置く'),
    line('establish-post', EstablishPost, establishPost, '職を置く'),
    line('register-person', RegisterPerson, registerPerson, '職員を登録する'),
    line('appoint', Appoint, appoint, '発令する'),
    line('end-appointment', EndAppointment, endAppointment, '任を解く'),
  ],
};

export class DelegateBody extends StreamCommand {
  @Word({ about: '本人(省くと自分)。ほかの方の分は行政経営課だけ', optional: true, example: 'p043' })
  principal?: string;
  @Word({ about: '代理する職員', example: 'p047' }) delegate!: string;
  @Word({ about: '代理する職', example: 'shimin-bu/director' }) post!: string;
  @CalendarDay({ about: '初日', example: '2025-06-02' }) from!: string;
  @CalendarDay({ about: '最後の日。その日の24時(日本時間)まで', example: '2025-06-06' }) until!: string;
}

export class RevokeDelegation extends StreamCommand {
  @Shaped(KEBAB, { about: '代理の記号', example: 'delegation-1' }) delegation!: string;
}

/** 代理: dated, never passed on, ended by its day, by revocation, or when the principal leaves the post. */
export const delegationCommands: CommandTable<DirectoryState, DirectoryContext, DirectoryEvent> = {
  decider: directoryDecider,
  context: DirectoryContexts,
  lines: [
    line('delegate', DelegateBody, delegate, '代理を定める'),
    line('revoke-delegation', RevokeDelegation, revokeDelegation, '代理を取り消す'),
  ],
};

/** Accounts: their facts are events; the password's hash is kept beside the log, never in it. */
export const accountCommands: CommandTable<DirectoryState, DirectoryContext, DirectoryEvent> = {
  decider: directoryDecider,
  context: DirectoryContexts,
  lines: [
    line('open-account', OpenAccount, openAccount, '利用者を登録する'),
    line('reset-password', ResetPassword, resetPassword, 'パスワードを再設定する'),
    line('close-account', CloseAccount, closeAccount, '利用を停止する'),
  ],
};
