import type { Fields } from '../draft/fields';
import type { Opinion } from './review';

export const fieldsOf = ({ body, day, chapter, item, text }: Opinion): Fields => ({
  body,
  day,
  about: item ?? (chapter === null ? '' : `chapter-${chapter}`),
  text,
});

/** Body of the command that records it, or changes what was recorded. */
export function opinionIn({ body = '', day = '', about = '', text = '' }: Fields) {
  const chapter = /^chapter-(\d+)$/.exec(about)?.[1];
  return {
    body,
    day,
    text,
    ...(chapter !== undefined && { chapter: Number(chapter) }),
    ...(about !== '' && chapter === undefined && { item: about }),
  };
}

/** Names of the fields that must be filled in and are not. */
export const missingIn = (fields: Fields): readonly string[] =>
  ['body', 'day', 'text'].filter((name) => (fields[name] ?? '').trim() === '');
