import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { answerJobs } from './child';

/* The clients of the yearly cycle, in a process of their own: each takes an item through all of its steps, then the next. */

export interface CycleJob {
  readonly address: string;
  readonly clients: number;
  /** Paths of the items: the steps' paths go on from them. */
  readonly items: readonly string[];
  readonly steps: readonly CycleStep[];
}

export interface CycleStep {
  readonly path: string;
  readonly cookie: string;
  readonly body: object;
}

export interface CycleTimes {
  readonly ms: number;
  /** Of each command, in milliseconds. */
  readonly commands: readonly number[];
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

async function cycles({ address, clients, items, steps }: CycleJob): Promise<CycleTimes> {
  const commands: number[] = [];
  const left = [...items];
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift())
        for (const step of steps) commands.push(await send(`${address}${item}${step.path}`, step));
    }),
  );
  return { ms: performance.now() - begin, commands };
}

function send(url: string, { cookie, body }: CycleStep): Promise<number> {
  const text = JSON.stringify(body);
  const headers = {
    cookie,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    'idempotency-key': randomUUID(),
  };
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers }, (response) => {
      let answer = '';
      response.setEncoding('utf8').on('data', (chunk) => (answer += chunk));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - begin);
        else reject(new Error(`POST ${url}: ${response.statusCode} ${answer}`));
      });
    });
    request.on('error', reject).end(text);
  });
}

answerJobs(cycles);
