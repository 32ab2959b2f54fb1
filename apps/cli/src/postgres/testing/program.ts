/** Opens the embedded PostgreSQL as `npm start` or as a command does, says so on a line of its own, and stays until its input ends. */
import { OperatorError } from '../../operator-error';
import { startEmbeddedPostgres } from '../embedded-postgres';

async function main(dataDir: string, role: 'start' | 'command'): Promise<void> {
  const postgres = await startEmbeddedPostgres({ dataDir, role, log: () => undefined });
  process.stdout.write(`${JSON.stringify({ url: postgres.url, pid: postgres.pid })}\n`);
  process.stdin.on('data', () => undefined);
  process.stdin.on('end', () => void postgres.stop().then(() => process.exit(0)));
}

main(process.argv[2]!, process.argv[3] as 'start' | 'command').catch((error: unknown) => {
  process.stderr.write(error instanceof OperatorError ? error.message : String(error));
  process.exit(1);
});
