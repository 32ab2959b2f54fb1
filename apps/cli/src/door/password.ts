import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { OperatorError } from '../operator-error';

/** Asks at the terminal without showing what is typed. A password is never an argument: those are for all to see. */
export async function askPassword(login: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new OperatorError(`There is no terminal to ask the password of ${login} at: set AYUMI_PASSWORD.`);
  }
  process.stderr.write(`Password of ${login}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const password = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  return password;
}
