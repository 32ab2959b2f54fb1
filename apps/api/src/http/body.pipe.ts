import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { said } from './language';
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
  const inside = (error.children ?? []).flatMap((child) => fieldErrors(child, pointer));
  // Of an element that is no object the place itself is told, which says more than its list.
  const rules = Object.keys(error.constraints ?? {}).filter((rule) => rule !== 'isObject' || inside.length === 0);
  const detail =
    error.value === undefined
      ? said('必須です。入力してください。', 'This is required.')
      : ruleWords(rules.at(-1) ?? '');
  const own = rules.length > 0 ? [{ pointer, detail }] : [];
  return [...own, ...inside];
}

function ruleWords(rule: string): string {
  const [ja, en] = RULES[rule] ?? ['この値は使えません。', 'This value cannot be used.'];
  return said(ja, en);
}

const RULES: Readonly<Record<string, readonly [ja: string, en: string]>> = {
  isString: ['文字列で入力してください。', 'Send a text.'],
  isInt: ['整数で入力してください。', 'Send a whole number.'],
  isBoolean: ['true か false で入力してください。', 'Send true or false.'],
  isArray: ['一覧(配列)で入力してください。', 'Send a list.'],
  isIn: ['決められた値から選んでください。', 'Choose one of the values that are known.'],
  matches: ['決められた形で入力してください。', 'It does not have the right form.'],
  isIso8601: ['暦にない日です。日付をお確かめください。', 'There is no such day. Check the date.'],
  max: ['大きすぎます。', 'It is too large.'],
  min: ['小さすぎます。', 'It is too small.'],
  maxLength: ['長すぎます。', 'It is too long.'],
  arrayMaxSize: ['数が多すぎます。', 'There are too many.'],
  isObject: ['項目を持つ形(オブジェクト)で入力してください。', 'Send an object.'],
  nestedValidation: ['項目を持つ形(オブジェクト)で入力してください。', 'Send an object.'],
  whitelistValidation: [
    'この項目はありません。綴りをお確かめください。',
    'There is no such member. Check its spelling.',
  ],
};
