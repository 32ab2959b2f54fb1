import { inLanes } from '../../apps/api/src/item/in-lanes';
import { DEMO_PASSWORD } from '../../apps/cli/src/seed/seed';
import { Visitor } from '../visitor';
import { openWorld, type World } from '../world';
import { AMOUNTS, progress, randomFrom, say, SEED } from './amounts';
import { Contract, type FuzzedRequest } from './fuzz/contract';
import { knownValues } from './fuzz/known-values';
import { oneOf } from './fuzz/odd-values';
import { brokenStreams, differentRows, wholeLog } from './judgement';

/** 担当, 係長, 部長, 行政経営課, 監査, and somebody who is not signed in. */
const WHO = ['suzuki', 'kato', 'tanaka', 'yamada', 'takahashi', null] as const;
const LANES = 6;
/** Nobody waits longer for an answer, on a machine that does much else; documents are printed in a minute. */
const ANSWER_MS = 30_000;
const PRINT_MS = 120_000;
/** Later: what is asked for has not been read by the projections. Too busy: many wrote to the same item. */
const MAY_BE_503: ReadonlySet<unknown> = new Set(['not-projected-yet', 'too-busy']);
const INTERNALS =
  /node_modules|\.[cm]?[jt]s:\d+|\n\s+at |QueryFailed|relation \\?"|violates|syntax error at|invalid input syntax|ECONN|(?:^|[^.\w])\/(?:tmp|home|usr|srv)\/|postgres/i;

describe('Requests that nobody would send', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);
  afterAll(() => world?.close());

  it(`${AMOUNTS.fuzzedRequests} of them, made from the contract with the seed ${SEED}: no breakdown, no silence, nothing of the inside told`, async () => {
    const random = randomFrom(SEED);
    const contract = new Contract(random, knownValues(await wholeLog(world.installation)));
    const cookies = new Map<string, string>();
    const complaints = new Map<string, string>();
    const statuses = new Map<number, number>();
    const requests = Array.from({ length: AMOUNTS.fuzzedRequests }, () => ({
      who: oneOf(random, WHO),
      request: contract.request(pick(contract, random)),
    }));

    const tell = progress('fuzz, requests', requests.length);
    let answered = 0;
    await inLanes(requests, LANES, async ({ who, request }) => {
      const cookie = who && (cookies.get(who) ?? (await signIn(world, who)));
      if (who && cookie) cookies.set(who, cookie);
      const { status, complaint } = await ask(world.address, request, cookie);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (who && (status === 401 || / \/api\/v1\/session/.test(request.operation))) cookies.delete(who);
      tell(++answered);
      if (!complaint) return;
      complaints.set(`${request.operation}: ${complaint}`, told(request, who));
      say(`${complaint} to ${told(request, who)}`);
    });

    say(`fuzz: ${JSON.stringify(Object.fromEntries([...statuses].toSorted(([a], [b]) => a - b)))}`);
    expect(Object.fromEntries(complaints)).toEqual({});
    const asked = new Set(requests.map(({ request }) => request.operation));
    const names = contract.operations.filter((each) => !isPrinted(each)).map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name) => !asked.has(name))).toEqual([]);
    // The proof is worth what got in: requests that were taken, and such that the rules refused.
    expect(statuses.get(200) ?? 0).toBeGreaterThan(AMOUNTS.fuzzedRequests / 20);
    expect(statuses.get(409) ?? 0).toBeGreaterThan(AMOUNTS.fuzzedRequests / 100);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();

    expect((await world.stranger().send('GET', '/readyz')).status).toBe(200);
    const miyamoto = await world.enter('miyamoto');
    expect((await miyamoto.get('inbox')).status).toBe(200);
    const log = await wholeLog(world.installation);
    expect(brokenStreams(log)).toEqual([]);
    expect(await differentRows(world.installation, log)).toEqual([]);
  }, 3_600_000);
});

/** A printed document takes seconds: one in forty of those that were drawn. */
function pick(contract: Contract, random: () => number) {
  for (;;) {
    const operation = oneOf(random, contract.operations);
    if (!isPrinted(operation) || random() < 1 / 40) return operation;
  }
}

const isPrinted = ({ path }: { readonly path: string }): boolean => path.includes('/outputs/');

async function signIn(world: World, login: string): Promise<string | null> {
  const { headers } = await new Visitor(world.address).signIn(login, DEMO_PASSWORD);
  return headers.get('set-cookie')?.split(';')[0] ?? null;
}

async function ask(
  address: string,
  { method, path, headers, body }: FuzzedRequest,
  cookie: string | null,
): Promise<{ status: number; complaint: string | null }> {
  const limitMs = isPrinted({ path }) ? PRINT_MS : ANSWER_MS;
  const signal = AbortSignal.timeout(limitMs);
  try {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { ...headers, ...(cookie && { cookie }) },
      body,
      signal,
    });
    const { status } = answer;
    // A stream never ends by itself: that it was opened is its answer.
    const streams = answer.headers.get('content-type')?.startsWith('text/event-stream');
    if (streams) await answer.body?.cancel();
    const text = streams ? '' : await answer.text();
    return { status, complaint: complaintAbout(status, text, JSON.stringify([...answer.headers])) };
  } catch (error) {
    return {
      status: 0,
      complaint: signal.aborted ? `no answer in ${limitMs} ms` : String((error as Error).cause ?? error),
    };
  }
}

function complaintAbout(status: number, text: string, headers: string): string | null {
  if (status >= 500 && !(status === 503 && MAY_BE_503.has(codeOf(text)))) return `${status} ${text.slice(0, 200)}`;
  if (status < 400) return null;
  const [leak] = INTERNALS.exec(text + headers) ?? [];
  if (leak) return `tells of the inside: ${leak} in ${text.slice(0, 300)}`;
  return codeOf(text) === null ? `${status} is no problem with a code: ${text.slice(0, 100)}` : null;
}

function codeOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { code?: unknown }).code ?? null;
  } catch {
    return null;
  }
}

const told = ({ method, path, headers, body }: FuzzedRequest, who: string | null): string =>
  `${who}: ${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 200)} ${body?.slice(0, 500)}`;
