import { useState } from 'react';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { useWords } from '../words/language';
import { useConditionWords } from './condition.words';
import type { Condition } from './route';

interface Parameters {
  readonly when: readonly Condition[];
  readonly name: string;
  readonly onChange: (when: Condition[]) => void;
}

type Word = 'touches-money' | 'important' | 'amountAtLeast' | 'chapter' | 'indicator';

/** The closed vocabulary of what a step may hang on: flags at once, the others with their value. */
export function ConditionEditor({ when, name, onChange }: Parameters) {
  const { route: words, absence } = useWords();
  const say = useConditionWords();
  const [word, setWord] = useState<Word | ''>('');
  const [value, setValue] = useState('');
  const condition = conditionFrom(word, value);
  const add = () => {
    if (!condition) return;
    onChange([...when, condition]);
    setWord('');
    setValue('');
  };
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold">{words.when}</legend>
      {when.length === 0 && <p className="text-sm">{words.always}</p>}
      <ul>
        {when.map((each) => (
          <li key={JSON.stringify(each)} className="flex flex-wrap items-center gap-x-6">
            {say(each)}
            <Button kind="text" onPress={() => onChange(when.filter((other) => other !== each))}>
              {absence.remove(say(each))}
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-4">
        <Choice
          label={words.addCondition(name)}
          value={word}
          options={[['', absence.choose], ...Object.entries(words.conditionWords)]}
          onChange={(next) => setWord(next as Word | '')}
        />
        {takesValue(word) && <Field label={words.conditionValue} value={value} onChange={setValue} />}
        {word !== '' && (
          <Button onPress={add} refusal={condition ? null : words.conditionIncomplete}>
            {words.putCondition}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

const takesValue = (word: Word | ''): boolean => word === 'amountAtLeast' || word === 'chapter' || word === 'indicator';

function conditionFrom(word: Word | '', typed: string): Condition | null {
  const text = typed.normalize('NFKC').replaceAll(',', '').trim();
  const whole = /^[1-9]\d*$/.test(text) ? Number(text) : null;
  switch (word) {
    case 'touches-money':
    case 'important':
      return { flag: word };
    case 'amountAtLeast':
      return whole === null ? null : { amountAtLeast: whole };
    case 'chapter':
      return whole === null ? null : { chapter: whole };
    case 'indicator':
      return text === '' ? null : { indicator: text };
    default:
      return null;
  }
}
