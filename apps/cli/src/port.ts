import { createServer } from 'node:net';
import type { Config } from './config';
import { OperatorError } from './operator-error';

/** Asked before anything is made, so that nobody waits for a seed only to hear that the port is taken. */
export async function refuseBusyPort({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  const code = await codeOfListening(port, host);
  if (code === null) return;
  if (code === 'EADDRINUSE') {
    const other = port < 65_535 ? port + 1 : port - 1;
    throw new OperatorError(
      `Port ${port} is in use: stop what listens there, or choose another, e.g. PORT=${other} npm start.`,
    );
  }
  if (code === 'EACCES') {
    throw new OperatorError(
      `Port ${port} needs rights that this user lacks: choose one from 1024 up, e.g. PORT=3000 npm start.`,
    );
  }
  throw new OperatorError(`Cannot listen on ${host}:${port} (${code}): set AYUMI_HOST to an address of this machine.`);
}

const codeOfListening = (port: number, host: string): Promise<string | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
