import { OPERATOR } from '@ayumi/directory';
import { absenceCommands, accountCommands, organisation } from '@ayumi/directory/runtime';
import { upcast } from '@ayumi/event-sourcing';
import { commandIdOf, eventIdOf, type Receipt, type StreamCommand } from '@ayumi/event-sourcing/runtime';
import type { Installation } from '@ayumi/installation';
import { fingerprint, isRefusal, type Refusal } from '@ayumi/kernel';
import { itemDecider, reviewDecider } from '@ayumi/plan';
import {
  itemCommands,
  planCommands,
  planTranscription,
  reviewCommands,
  routeCommands,
  transcription,
} from '@ayumi/plan/runtime';
import { plainToInstance } from 'class-transformer';
import type { CommandBus } from '@nestjs/cqrs';
import type { Type } from '@nestjs/common';
import type { Act } from './act';

const COMMANDS = new Map<string, Type<StreamCommand>>(
  [
    itemCommands,
    transcription,
    planCommands,
    planTranscription,
    organisation,
    absenceCommands,
    accountCommands,
    routeCommands,
  ].flatMap((table) =>
    table.lines.map((line): [string, Type<StreamCommand>] => [line.name, line.command as Type<StreamCommand>]),
  ),
);

/** Those that items have as well: a review's acts say so. */
const REVIEW_COMMANDS = new Map<string, Type<StreamCommand>>(
  reviewCommands.lines.map(({ name, command }) => [name, command as Type<StreamCommand>]),
);

/** What became of an act: appended something, found it done by an earlier run, or changed nothing. */
export type Played = 'done' | 'done-before' | 'nothing-to-do';

/**
 * Plays dated acts through the real command bus, each at its own time. An act that had its effect in an earlier run
 * is passed over, so that a seed that was killed half-way goes on where it was.
 * @throws where an act is refused: seeds must tell a story that the rules allow.
 */
export class Player {
  constructor(
    private readonly bus: CommandBus,
    private readonly store: Installation['store'],
  ) {}

  async play(act: Act): Promise<Played> {
    const commandId = commandIdOf('seed', act.key);
    if (await this.store.find(eventIdOf(commandId, 0))) return 'done-before';
    const body = act.seen ? { ...act.body, fingerprint: await this.fingerprintSeen(act) } : { ...act.body };
    const commands = act.on === 'review' ? REVIEW_COMMANDS : COMMANDS;
    const command = plainToInstance(commands.get(act.command)!, body);
    command.envelope = {
      id: act.id,
      command: act.command,
      commandId,
      request: fingerprint({ id: act.id, command: act.command, body }),
      correlation: commandId,
      causation: null,
      at: act.at,
      actor: act.actor,
    };
    const before = await this.revisionOf(act);
    const answer = await this.bus.execute<StreamCommand, Receipt | Refusal>(command);
    if (isRefusal(answer)) throw new ActRefused(act, answer);
    return answer.revision > before ? 'done' : 'nothing-to-do';
  }

  /** Only the operator's acts can find nothing to do. */
  private async revisionOf({ actor, command, id }: Act): Promise<number> {
    if (actor !== OPERATOR) return -2;
    const category = command === 'transcribe-item' ? 'item' : command === 'register-plan' ? 'plan' : null;
    return category ? (await this.store.readStream(`${category}-${id}`)).length - 1 : -2;
  }

  private async fingerprintSeen({ id, body, on }: Act): Promise<string> {
    if (on === 'review') return this.fingerprintOfVersion(id, String(body.matter));
    const events = await this.store.readStream(`item-${id}`);
    const item = events.map((event) => upcast(itemDecider, event)).reduce(itemDecider.evolve, itemDecider.initial);
    return item.matters[String(body.matter)]?.approval.fingerprint ?? '';
  }

  private async fingerprintOfVersion(id: string, matter: string): Promise<string> {
    const events = await this.store.readStream(`review-${id}`);
    const review = events
      .map((event) => upcast(reviewDecider, event))
      .reduce(reviewDecider.evolve, reviewDecider.initial);
    return review.versions[matter]?.approval.fingerprint ?? '';
  }
}

export class ActRefused extends Error {
  constructor(act: Act, refusal: Refusal) {
    super(`${act.at} ${act.actor} ${act.command} ${act.id}: ${refusal.refused} ${JSON.stringify(refusal.with)}`);
  }
}
