import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { problem, type FieldError } from './problem';
import { ProblemException } from './problem.filter';

/** Bodies are validated by the command classes; what is not listed there is refused, not dropped. */
export const bodyPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => {
      const fields = errors.flatMap((error) => fieldErrors(error, ''));
      const where = fields.map((field) => field.pointer).join('、');
      return new ProblemException(
        problem(400, 'invalid-body', `入力に誤りがあります(${where})。それぞれの説明に従って直してください。`, {
          errors: fields,
        }),
      );
    },
  });

/** One sentence for a field: that it is missing, or the first rule that it breaks. */
function fieldErrors(error: ValidationError, above: string): FieldError[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const rules = Object.keys(error.constraints ?? {});
  const detail =
    error.value === undefined ? '必須です。入力してください。' : (RULES[rules.at(-1) ?? ''] ?? 'この値は使えません。');
  const own = rules.length > 0 ? [{ pointer, detail }] : [];
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

const RULES: Readonly<Record<string, string>> = {
  isString: '文字列で入力してください。',
  isInt: '整数で入力してください。',
  isBoolean: 'true か false で入力してください。',
  isArray: '一覧(配列)で入力してください。',
  isIn: '決められた値から選んでください。',
  matches: '決められた形で入力してください。',
  isIso8601: '暦にない日です。日付をお確かめください。',
  max: '大きすぎます。',
  min: '小さすぎます。',
  maxLength: '長すぎます。',
  arrayMaxSize: '数が多すぎます。',
  nestedValidation: '項目を持つ形(オブジェクト)で入力してください。',
  whitelistValidation: 'この項目はありません。綴りをお確かめください。',
};
