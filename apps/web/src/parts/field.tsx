import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { useWords } from '../words/language';

interface Parameters extends Omit<TextFieldProps, 'children' | 'className'> {
  readonly label: string;
  /** How to fill it in; stands under the label, because a placeholder is gone when it is needed. */
  readonly hint?: string;
  readonly error?: string | null;
  /** More than one line. */
  readonly rows?: number;
}

const BOX = 'w-full rounded-8 border border-solid-gray-600 bg-white px-4 py-2 read-only:bg-solid-gray-50';

export function Field({ label, hint, error, rows, isRequired, ...field }: Parameters) {
  const { parts: words } = useWords();
  return (
    <TextField {...field} isRequired={isRequired} isInvalid={Boolean(error)} validationBehavior="aria">
      <Label className="mb-1 block font-bold">
        {label}
        {isRequired && <span className="ml-2 text-sm font-normal text-solid-gray-700">{words.required}</span>}
      </Label>
      {hint && (
        <Text slot="description" className="mb-1 block text-sm text-solid-gray-700">
          {hint}
        </Text>
      )}
      {rows ? <TextArea rows={rows} className={BOX} /> : <Input className={`${BOX} min-h-11`} />}
      <FieldError className="mt-1 block text-error-2">{error}</FieldError>
    </TextField>
  );
}
