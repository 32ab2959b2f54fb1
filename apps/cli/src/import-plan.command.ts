import { readPlanDocument, type DocumentProblems, type PlanDocument } from '@ayumi/plan';
import { CommandBus } from '@nestjs/cqrs';
import { readFileSync } from 'node:fs';
import type { Config } from './config';
import { OperatorError } from './operator-error';
import { importActs } from './seed/import-plan';
import { Player } from './seed/player';
import { withBuses } from './with-buses';

interface Options {
  readonly dryRun?: boolean;
  readonly plan: string;
  readonly title: string;
}

/** Reads a plan's document; on any problem nothing is imported. */
export async function importPlan(
  file: string,
  options: Options,
  config: Config,
  say: (line: string) => void,
): Promise<void> {
  if (!/^[a-z]+-[a-z0-9]+$/.test(options.plan)) {
    throw new OperatorError(
      `--plan is "${options.plan}", but must be <city>-<plan> in small letters and digits, e.g. kodaira-r3.`,
    );
  }
  const bytes = read(file);
  const document = readPlanDocument(bytes);
  if ('problems' in document) throw new OperatorError(problems(file, document));
  print(document, say);
  if (options.dryRun) return say('Dry run: nothing was imported.');

  await withBuses(config, say, async (buses, installation) => {
    const player = new Player(buses.get(CommandBus), installation.store);
    const changed: string[] = [];
    for (const act of importActs(options, document, bytes, installation.clock.now())) {
      if ((await player.play(act)) === 'done') changed.push(act.id);
    }
    say(changed.length === 0 ? 'Nothing changed: no event was appended.' : `Imported: ${changed.join(', ')}.`);
  });
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new OperatorError(`Cannot read ${file}: ${(error as Error).message}`);
  }
}

const problems = (file: string, { problems: found }: DocumentProblems): string =>
  [
    `Nothing was imported: ${file} has ${found.length} problem(s).`,
    ...found.map(({ line, problem }) => `  line ${line}: ${problem}`),
  ].join('\n');

function print({ chapters, items, years }: PlanDocument, say: (line: string) => void): void {
  say(`${chapters.length} chapters, ${items.length} items, fiscal years ${years[0]}–${years.at(-1)}.`);
  for (const chapter of chapters) {
    const own = items.filter((item) => item.chapter === chapter.no);
    say(`${chapter.no} ${chapter.title} (${own.length} items)`);
    for (const { no, title, purposes, initiatives, line } of own) {
      say(
        `  ${String(no).padStart(2)} ${title} — 目的 ${purposes.length}、取組内容 ${initiatives.length} (line ${line})`,
      );
    }
  }
}
