import { Injectable, type PipeTransform } from '@nestjs/common';
import { said } from '../http/language';
import { problem } from '../http/problem';
import { ProblemException } from '../http/problem.filter';

const BYTES_AT_MOST = 64 * 1024;
const LEVELS_AT_MOST = 32;

/** A draft is a form half filled in: what is larger or deeper than any form is refused, in words. */
@Injectable()
export class StorablePipe implements PipeTransform {
  transform(body: unknown): unknown {
    const { content } = (body ?? {}) as { content?: unknown };
    if (content === undefined) return body;
    if (levelsOf(content) > LEVELS_AT_MOST) throw refused(said('入れ子が深すぎます。', 'It is nested too deeply.'));
    const text = JSON.stringify(content);
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
