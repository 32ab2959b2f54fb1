import { Injectable, type PipeTransform } from '@nestjs/common';
import { said } from '../http/language';
import { problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';

const BYTES_AT_MOST = 64 * 1024;
const LEVELS_AT_MOST = 32;

/** An escape that is really one (an even number of backslashes before it): U+0000 or half a surrogate pair. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(0000|d[89a-f][\da-f]{2})/;

/** What PostgreSQL could not give back as it came is refused here, in words, before anything walks through it. */
@Injectable()
export class StorablePipe implements PipeTransform {
  transform(body: unknown): unknown {
    const { content } = (body ?? {}) as { content?: unknown };
    if (content === undefined) return body;
    if (levelsOf(content) > LEVELS_AT_MOST) throw refused(said('入れ子が深すぎます。', 'It is nested too deeply.'));
    const text = JSON.stringify(content);
    if (unstorable.test(text))
      throw refused(
        said(
          '保存できない文字(壊れた文字か制御文字)が含まれています。取り除いてください。',
          'It has broken or control characters, which cannot be kept. Take them out.',
        ),
      );
    if (Buffer.byteLength(text) > BYTES_AT_MOST)
      throw new ProblemException(
        problem(413, 'draft-too-large', '下書きが大きすぎて保存できません。64 KB 以内に縮めてください。'),
      );
    return body;
  }
}

const refused = (detail: string) =>
  new ProblemException(
    problem(400, 'invalid-body', `下書きを保存できません。${detail}`, { errors: [{ pointer: '/content', detail }] }),
  );

/** Level by level, not by recursion: a hostile depth must not end the process's stack. */
function levelsOf(content: unknown): number {
  let level = [content];
  let depth = 0;
  for (; level.length > 0 && depth <= LEVELS_AT_MOST; depth++)
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  return depth;
}
