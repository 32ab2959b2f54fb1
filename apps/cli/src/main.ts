import { Command } from 'commander';
import { backup, restore } from './backup.command';
import { cast } from './cast.command';
import { copyEventsCommand, type CopyEventsOptions } from './copy-events.command';
import { checkRouteFile, type CheckRouteOptions } from './check-route.command';
import { act, show, views, type ShowOptions } from './door/door.commands';
import { importOrganisation } from './import-organisation.command';
import { importPlan } from './import-plan.command';
import { readConfig, runByNpm } from './config';
import { OperatorError } from './operator-error';
import { prepare } from './prepare.command';
import { rebuildCommand, type RebuildCommandOptions } from './rebuild.command';
import { review, type ReviewOptions } from './review/review.command';
import { start, type Running } from './start';

const say = (line: string) => console.log(line);

// `ayumi … | head` closes the pipe early: whoever listens has heard enough, and the work goes on to its end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = new Command('ayumi')
  .description('Ayumi (歩み): progress, approval and evidence of a city’s reform plan')
  .showHelpAfterError('(--help lists the commands)');

program
  .command('start')
  .description('start API, worker and, unless DATABASE_URL is set, a PostgreSQL of its own')
  .action(async () => {
    const running = await start(readConfig(), say);
    untilToldToStop(running);
  });

program
  .command('prepare')
  .description('migrate and seed the database and end; needs the rights of its owner')
  .action(() => prepare(readConfig(), say));

program
  .command('import-plan')
  .argument('<file>', 'the plan’s document, UTF-8 text')
  .description('read a plan from its document; unchanged items stay as they are')
  .option('--dry-run', 'print what would be read, change nothing')
  .option('--plan <id>', 'id of the plan', 'kodaira-r3')
  .option('--title <title>', 'title of the plan', '小平市経営方針推進プログラム')
  .action((file: string, options: { dryRun?: boolean; plan: string; title: string }) =>
    importPlan(file, options, readConfig(), say),
  );

program
  .command('import-organisation')
  .argument('<file>', 'units, posts and people, in the shape of seeds/organisation.yaml')
  .description('bring in a city’s organisation; new accounts get a password, shown once')
  .action((file: string) => importOrganisation(file, readConfig(), say));

program
  .command('check-route')
  .argument('<file>', 'a route, in the shape of seeds/routes/progress.yaml')
  .description('say what would leave a matter standing still on a route; publishes nothing')
  .option('--organisation <file>', 'look its posts up in an organisation, in the shape of seeds/organisation.yaml')
  .action((file: string, options: CheckRouteOptions) => checkRouteFile(file, options, say));

program
  .command('copy-events')
  .description('copy the log between PostgreSQL and EventStoreDB; goes on where it was stopped. Stop Ayumi before')
  .option('--from <url>', 'postgres://… or esdb://… (default: the PostgreSQL of this installation)')
  .option('--to <url>', 'postgres://… or esdb://… (default: the PostgreSQL of this installation)')
  .option('--switch', 'afterwards this installation keeps its events in the target')
  .action((options: CopyEventsOptions) => copyEventsCommand(options, readConfig(), say));

program
  .command('rebuild')
  .argument('[projection]', 'board | inbox | history | annual-review')
  .description('build read models anew from the log, prove them equal and switch, while Ayumi runs')
  .option('--all', 'all of them: the log is read once, then each is proven and switched')
  .option('--back', 'put the rows that were in service before back into service, in less than a second')
  .option('--drop-previous', 'delete the rows that are kept to go back to')
  .action((name: string | undefined, options: RebuildCommandOptions) =>
    rebuildCommand(name, options, readConfig(), say),
  );

program
  .command('backup')
  .description('write everything that cannot be made anew into a folder, as of one moment, while Ayumi goes on')
  .requiredOption('--out <folder>', 'where to; empty or not there yet')
  .action((options: { out: string }) => backup(options.out, readConfig(), say));

program
  .command('restore')
  .description('make the installation of a backup in an empty database or data folder')
  .requiredOption('--from <folder>', 'the folder of a backup')
  .action((options: { from: string }) => restore(options.from, readConfig(), say));

program
  .command('review')
  .argument('<plan>', 'e.g. kodaira-r3')
  .argument('<year>', 'the fiscal year, e.g. 2024')
  .description('print a year’s review: site, PDF, workbook and open data from one frozen version')
  .requiredOption('--out <folder>', 'where to; empty or not there yet')
  .option('--version <n>', 'which version; without it the newest that is published, else the draft')
  .option('--draft', 'what is there now, marked 案 on every page')
  .option('--no-pdf', 'leave the PDF out, where the machine has no Typst')
  .option('--cp932', 'the open data in CP932 as well, with a list of what that cannot hold')
  .action((plan: string, year: string, options: ReviewOptions) => review(plan, year, options, readConfig(), say));

program
  .command('show')
  .argument('<view>', views.join(' | '))
  .argument('[id]', 'the item (item, history) or the plan (board, annual-review)')
  .description('print what the API answers, signed in as somebody (AYUMI_PASSWORD, or asked for)')
  .requiredOption('--as <login>', 'who signs in')
  .option('--cycle <cycle>', 'board: the cycle, e.g. 2023-year-end')
  .option('--year <year>', 'annual-review: the fiscal year')
  .action((view: string, id: string | undefined, options: ShowOptions) => show(view, id, options, readConfig(), say));

program
  .command('act')
  .argument('<command>', 'submit-progress, approve, return, recall, withdraw, revise-target, …')
  .argument('<item>', 'e.g. kodaira-r3.10')
  .description('do something to an item, signed in as somebody, by the rules that hold for everybody')
  .requiredOption('--as <login>', 'who signs in')
  .requiredOption('--body <json>', 'the command’s body: JSON, or @file')
  .action((command: string, item: string, options: { as: string; body: string }) =>
    act(command, item, options, readConfig(), say),
  );

program
  .command('cast')
  .description('list the logins of the demonstration with posts and units')
  .option('--json', 'as JSON')
  .action((options: { json?: boolean }) => cast(options, say));

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof OperatorError ? error.message : error);
  process.exit(1);
});

/** Ctrl-C, kill, a closed terminal, and npm going away without telling us (it does not pass SIGTERM on). */
function untilToldToStop({ stop, gone }: Running): void {
  let stopping = false;
  const end = async (exitCode = 0) => {
    if (stopping) return;
    stopping = true;
    await stop();
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  void gone.then(() => end(1));
  const parent = process.ppid;
  if (runByNpm()) setInterval(() => process.ppid !== parent && void end(), 1000).unref();
}
