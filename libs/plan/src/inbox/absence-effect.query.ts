import { DirectoryContexts } from '@ayumi/directory/runtime';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { absenceEffect, type AbsenceEffectInput } from './absence-effect';
import type { AbsenceEffectAnswer } from './absence-effect.answer';
import { InboxHandler } from './inbox.query';

/** 不在の影響: asked before an absence is registered; nothing is stored. */
export class AbsenceEffectQuery extends Query<AbsenceEffectAnswer> {
  constructor(readonly input: AbsenceEffectInput) {
    super();
  }
}

@QueryHandler(AbsenceEffectQuery)
export class AbsenceEffectHandler implements IQueryHandler<AbsenceEffectQuery> {
  constructor(
    private readonly inbox: InboxHandler,
    private readonly directories: DirectoryContexts,
  ) {}

  async execute({ input }: AbsenceEffectQuery): Promise<AbsenceEffectAnswer> {
    const directory = await this.directories.directoryOf(input.city);
    return absenceEffect(await this.inbox.rowsOf(input, directory), input, directory);
  }
}
