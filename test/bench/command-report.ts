import type { CommandFigures, Contender, CycleFigures } from './command-speed';
import { rank } from './measure';
import { milliseconds, ratio, table } from './report';

export const COMMANDS_HEADING = '## The yearly cycle, against what one would write instead';

const NAMES: Readonly<Record<Contender, string>> = {
  ayumi: 'Ayumi',
  plain: '(b) UPDATE and audit row, TypeORM',
  'plain-pg': '(b) the same through `pg`',
  least: '(b) through `pg`, bare Fastify',
  rows: '(a) single rows, no door',
};

interface Row {
  readonly contender: Contender;
  readonly clients: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly nodeMs: number;
  readonly postgresMs: number;
  readonly commits: number;
}

export function commandsSection({ figures, steps, rounds }: CommandFigures): string {
  const rows = rowsOf(figures);
  const against = (row: Row, other: Contender) =>
    ratio(
      row.perSecond,
      rows.find(({ contender, clients }) => contender === other && clients === row.clients)!.perSecond,
    );
  return `${COMMANDS_HEADING}

One item from 提出 to 決裁 by way of 係長, 課長, 部長 and 企画: ${steps} commands over HTTP, fsync on. Ayumi is the built program,
API and worker in one, every rule on. (b) is what one would write instead in a house of the same kind: Nest on Fastify,
bodies checked by class-validator, a guard that looks the session up by its cookie, and TypeORM, which in one
transaction updates a row and inserts one into an audit table; no rules, no read models. The same statements through
\`pg\`, and behind Fastify alone, say what TypeORM and Nest cost. (a) is an INSERT for each step into a table with the
columns and indexes of the log, through \`pg\` from Node. Each has a process of its own, the clients another; all take
turns, ${rounds} times, warm. Wanted with 16 clients is × 1.0 against (b).

${table(
  ['', 'clients', 'against (b)', 'against (a)', 'cycles a second', 'a command: p50', 'p99'],
  rows.map((row) => [
    NAMES[row.contender],
    String(row.clients),
    against(row, 'plain'),
    against(row, 'rows'),
    row.perSecond.toFixed(1),
    milliseconds(row.p50),
    milliseconds(row.p99),
  ]),
)}

What a cycle takes of the machine, for Ayumi until every read model has it. Commits are transactions that wrote.

${table(
  ['', 'clients', 'CPU of Node', 'CPU of PostgreSQL', 'commits'],
  rows.map((row) => [
    NAMES[row.contender],
    String(row.clients),
    milliseconds(row.nodeMs),
    milliseconds(row.postgresMs),
    row.commits.toFixed(1),
  ]),
)}
`;
}

/** The rounds of one contender with so many clients, together. */
function rowsOf(figures: readonly CycleFigures[]): Row[] {
  return [...grouped(figures).values()].map((rounds) => {
    const sum = (of: (figure: CycleFigures) => number) => rounds.reduce((total, each) => total + of(each), 0);
    const cycles = sum((each) => each.cycles);
    const commands = rounds.flatMap((each) => each.commands);
    return {
      contender: rounds[0]!.contender,
      clients: rounds[0]!.clients,
      perSecond: (cycles / sum(({ ms }) => ms)) * 1000,
      p50: rank(commands, 0.5),
      p99: rank(commands, 0.99),
      nodeMs: (sum(({ usage }) => usage.nodeSeconds) / cycles) * 1000,
      postgresMs: (sum(({ usage }) => usage.postgresSeconds) / cycles) * 1000,
      commits: sum(({ usage }) => usage.commits) / cycles,
    };
  });
}

const keyOf = ({ contender, clients }: CycleFigures): string => `${clients} ${contender}`;

function grouped(figures: readonly CycleFigures[]): Map<string, CycleFigures[]> {
  const groups = new Map<string, CycleFigures[]>();
  for (const figure of figures) groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure]);
  return groups;
}
