import { unstorableIn } from '@ayumi/event-sourcing/runtime';
import type { FastifyInstance } from 'fastify';
import { inLanguageOf, said } from './language';
import type { Limits } from './limits';
import { problem, type Problem } from './problem';
import { ProblemException } from './problem.filter';

/** What would trip those behind the door, refused before anything walks through it. */
export function refuseOddRequests(server: FastifyInstance, { bodyLevels }: Limits): void {
  server.addHook('preValidation', (request, _reply, done) => {
    const answer = inLanguageOf(request, () => problemWith(request.url, request.body, bodyLevels));
    done(answer ? new ProblemException(answer) : undefined);
  });
}

function problemWith(url: string, body: unknown, bodyLevels: number): Problem | null {
  // Nothing has U+0000 in its name, and PostgreSQL would refuse to be asked for it.
  if (url.includes('%00')) return problem(404, 'not-found', 'そのページはありません。アドレスをお確かめください。');
  const detail = faultIn(body, bodyLevels);
  if (!detail) return null;
  return problem(400, 'invalid-body', `入力に誤りがあります。${detail}`, { errors: [{ pointer: '', detail }] });
}

/** Drafts and commands alike: what the tables could not give back as it came breaks wherever it is written. */
function faultIn(body: unknown, levels: number): string | null {
  if (isDeeper(body, levels)) return said('入れ子が深すぎます。', 'It is nested too deeply.');
  if (body === undefined || !unstorableIn(JSON.stringify(body))) return null;
  return said(
    '保存できない文字(壊れた文字か制御文字)が含まれています。取り除いてください。',
    'It has broken or control characters, which cannot be kept. Take them out.',
  );
}

/** Level by level, not by recursion: a hostile depth must not end the process's stack. */
function isDeeper(body: unknown, levels: number): boolean {
  let level = [body];
  for (let depth = 0; depth < levels; depth++) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
