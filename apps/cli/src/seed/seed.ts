import { randomUUID } from 'node:crypto';
import { Accounts } from '@ayumi/directory/runtime';
import { OPERATOR } from '@ayumi/directory';
import { completeInstallation, type Installation } from '@ayumi/installation';
import { dayOf, startOfDay, type Instant } from '@ayumi/kernel';
import { readPlanDocument } from '@ayumi/plan';
import { CommandBus } from '@nestjs/cqrs';
import { NestFactory } from '@nestjs/core';
import { BusModule } from '../../../api/src/api.module';
import type { Seed } from '../config';
import { OperatorError } from '../operator-error';
import type { Act } from './act';
import { Cast } from './cast';
import { chronicle } from './chronicle';
import { importActs } from './import-plan';
import { organise } from './organise';
import { Player } from './player';
import type { SeedFiles } from './seed-files';

/** The password of everybody in the demonstration. Never used where real people work. */
export const DEMO_PASSWORD = 'ayumi-demo';

/** The demonstration's city began with its plan; a real one begins when it is set up. */
const DEMO_FOUNDED = startOfDay('2021-04-01');

/** Fills an empty installation and says that it is complete. Cut short, it goes on where it was. */
export async function seed(
  installation: Installation,
  kind: Seed,
  files: SeedFiles,
  report: (line: string) => void,
): Promise<void> {
  const buses = await NestFactory.createApplicationContext(BusModule.on(installation), { logger: false });
  try {
    const player = new Player(buses.get(CommandBus), installation.store);
    const founded = kind === 'demo' ? DEMO_FOUNDED : installation.clock.now();
    for (const act of kind === 'none' ? [] : founding(files, founded)) await player.play(act);
    if (kind === 'demo') await demonstration(player, buses.get(Accounts), files, report);
    await completeInstallation(
      installation.rows,
      kind,
      kind === 'demo' ? demoShiftMs(files) : 0,
      installation.log.kind,
    );
  } finally {
    await buses.close();
  }
}

/** Routes, the plan from its document, the rating scale. */
export function founding({ plan, document, routes }: SeedFiles, at: Instant): Act[] {
  const read = readPlanDocument(document);
  if ('problems' in read)
    throw new OperatorError(`The plan's document ${plan.document} has problems; see "import-plan --dry-run".`);
  const act = (command: string, id: string, body: Record<string, unknown>): Act => ({
    key: `founding/${command}/${id}`,
    at,
    actor: OPERATOR,
    command,
    id,
    body,
  });
  return [
    ...routes.map(({ route, ...draft }) => act('publish-route', route, { ...draft, from: dayOf(at) })),
    ...importActs(plan, read, document, at),
    act('adopt-rating-scale', plan.plan, plan.ratingScale),
  ];
}

async function demonstration(
  player: Player,
  accounts: Accounts,
  files: SeedFiles,
  report: (line: string) => void,
): Promise<void> {
  const acts = [...organise(files.organisation), ...chronicle(files, new Cast(files.organisation))];
  report(`Seeding the demonstration: ${acts.length} steps …`);
  for (const act of acts) await player.play(act);
  const strangers = await withoutPassword(accounts, files);
  await Promise.all(strangers.map((login) => accounts.setPassword(login, DEMO_PASSWORD, randomUUID())));
}

async function withoutPassword(accounts: Accounts, { organisation }: SeedFiles): Promise<string[]> {
  const found = await Promise.all(
    organisation.people.map(async ({ login }) => ((await accounts.hasPassword(login)) ? [] : [login])),
  );
  return found.flat();
}

/** The demonstration lives inside its plan's years: its clock starts at the last scene's `now` and runs on. */
function demoShiftMs({ scenes }: SeedFiles): number {
  const now = scenes.findLast((scene) => scene.now)?.now;
  if (!now)
    throw new OperatorError('No scene under seeds/scenes says "now": the demonstration would not know its date.');
  return Date.parse(now) - Date.now();
}
