import { OPERATOR } from '@ayumi/directory';
import type { Installation } from '@ayumi/installation';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { BusModule } from '../../apps/api/src/api.module';
import { inLanes } from '../../apps/api/src/item/in-lanes';
import { Player } from '../../apps/cli/src/seed/player';
import { openCycleOf } from './second-plan';

export const MATTER = 'progress-2024-year-end';

/** The people of 収納課 and above it, who act on the second plan. */
export const CAST = { suzuki: 'p044', kato: 'p046', nakamura: 'p047', tanaka: 'p043' } as const;
type Who = keyof typeof CAST;

/** A second, large plan of 収納課, played through the command bus into a world. */
export interface Stage {
  readonly items: readonly string[];
  report(items: readonly string[], done: string, who?: Who): Promise<void>;
  /** Approves what is there now. */
  approve(items: readonly string[], who: Who): Promise<void>;
  recall(items: readonly string[], who: Who): Promise<void>;
  /** Gives somebody one more post. */
  appoint(who: Who, post: string): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(installation: Installation, count: number): Promise<Stage> {
  const buses = await NestFactory.createApplicationContext(BusModule.on(installation), { logger: false });
  const player = new Player(buses.get(CommandBus), installation.store);
  const at = installation.clock.now();
  let acts = 0;
  const play = async (actor: string, command: string, id: string, body: Record<string, unknown>, seen = false) => {
    await player.play({ key: `stage/${acts++}`, at, actor, command, id, body, seen });
  };
  const each = async (items: readonly string[], work: (item: string) => Promise<void>): Promise<void> => {
    await inLanes(items, 8, work);
  };
  const items = Array.from({ length: count }, (_, n) => `kodaira-b1.${String(n + 1).padStart(3, '0')}`);
  await openCycleOf(items, (command, id, body) => play(OPERATOR, command, id, body), each);

  return {
    items,
    report: (of, done, who = 'suzuki') =>
      each(of, (item) => play(CAST[who], 'submit-progress', item, { cycle: '2024-year-end', rating: 'A', done })),
    approve: (of, who) => each(of, (item) => play(CAST[who], 'approve', item, { matter: MATTER }, true)),
    recall: (of, who) => each(of, (item) => play(CAST[who], 'recall', item, { matter: MATTER })),
    appoint: (who, post) => play(OPERATOR, 'appoint', 'kodaira', { person: CAST[who], post, from: '2025-04-01' }),
    close: () => buses.close(),
  };
}
