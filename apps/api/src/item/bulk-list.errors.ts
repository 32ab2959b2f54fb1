import { said } from '../http/language';
import { problem, type FieldError } from '../http/problem';
import { ProblemException } from '../http/problem.filter';

interface Listed {
  readonly item: string;
  readonly matter: string;
}

/** A list that nobody can have meant: an empty one, or the same matter twice. */
export function refuseUnsoundList(name: string, list: readonly Listed[]): void {
  const errors = list.length === 0 ? [empty(name)] : twice(name, list);
  if (errors.length === 0) return;
  const where = errors.map(({ pointer }) => pointer).join('、');
  const detail = `入力に誤りがあります(${where})。それぞれの説明に従って直してください。`;
  throw new ProblemException(problem(400, 'invalid-body', detail, { errors }));
}

const empty = (name: string): FieldError => ({
  pointer: `/${name}`,
  detail: said('一件もありません。案件を選んでください。', 'There is none. Choose some.'),
});

function twice(name: string, list: readonly Listed[]): FieldError[] {
  const seen = new Set<string>();
  return list.flatMap(({ item, matter }, n) => {
    const before = seen.size;
    seen.add(`${item}\n${matter}`);
    return seen.size > before
      ? []
      : [
          {
            pointer: `/${name}/${n}`,
            detail: said(
              '同じ項目の同じ案件が二度あります。一つにしてください。',
              'The same matter stands twice. Keep one.',
            ),
          },
        ];
  });
}
