import { problem, type FieldError } from '../http/problem';
import { ProblemException } from '../http/problem.filter';
import type { ApprovalInBulk } from './bulk-approval.bodies';

/** A list that nobody can have meant: an empty one, or the same matter twice. */
export function refuseUnsoundList(approvals: readonly ApprovalInBulk[]): void {
  const errors = approvals.length === 0 ? [EMPTY] : twice(approvals);
  if (errors.length === 0) return;
  const where = errors.map(({ pointer }) => pointer).join('、');
  const detail = `入力に誤りがあります(${where})。それぞれの説明に従って直してください。`;
  throw new ProblemException(problem(400, 'invalid-body', detail, { errors }));
}

const EMPTY: FieldError = { pointer: '/approvals', detail: '一件もありません。承認する案件を選んでください。' };

function twice(approvals: readonly ApprovalInBulk[]): FieldError[] {
  const seen = new Set<string>();
  return approvals.flatMap(({ item, matter }, n) => {
    const before = seen.size;
    seen.add(`${item}\n${matter}`);
    return seen.size > before
      ? []
      : [{ pointer: `/approvals/${n}`, detail: '同じ項目の同じ案件が二度あります。一つにしてください。' }];
  });
}
