import {
  CalendarDay,
  KEBAB,
  line,
  Shaped,
  StreamCommand,
  Word,
  Words,
  type CommandTable,
} from '@ayumi/event-sourcing/runtime';
import { cancelAbsence, registerAbsence } from './absence.decider';
import { nameDeputies } from './deputies.decider';
import { DirectoryContexts } from './directory.commands';
import type { DirectoryContext } from './directory.decider';
import type { DirectoryEvent } from './directory.events';
import { directoryDecider, type DirectoryState } from './directory.state';

export class RegisterAbsenceBody extends StreamCommand {
  @Word({ about: '不在になる職員(省くと自分)。ほかの方の分は行政経営課だけ', optional: true, example: 'p043' })
  person?: string;
  @CalendarDay({ about: '初日', example: '2025-06-02' }) from!: string;
  @CalendarDay({ about: '最後の日。その日の24時(日本時間)まで', example: '2025-06-06' }) until!: string;
  @Word({ about: '備考。本人・行政経営課・監査だけに見える', optional: true, example: '出張' }) note?: string;
}

export class CancelAbsence extends StreamCommand {
  @Shaped(KEBAB, { about: '不在の記号', example: 'absence-1' }) absence!: string;
}

export class NameDeputies extends StreamCommand {
  @Word({ about: '代決される職', example: 'gyosei-keiei/manager' }) post!: string;
  @Words(10, { about: '代決者の職(順に)。空にすると外す', example: ['gyosei-keiei/chief'] }) deputies!: string[];
}

/** 不在と代決者: who is away, and who decides then. */
export const absenceCommands: CommandTable<DirectoryState, DirectoryContext, DirectoryEvent> = {
  decider: directoryDecider,
  context: DirectoryContexts,
  lines: [
    line('register-absence', RegisterAbsenceBody, registerAbsence, '不在を登録する'),
    line('cancel-absence', CancelAbsence, cancelAbsence, '不在を取り消す'),
    line('name-deputies', NameDeputies, nameDeputies, '代決者の順を定める'),
  ],
};
