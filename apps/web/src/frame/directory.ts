import type { Schema } from '@ayumi/api-client';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/api';

export type Directory = Schema<'DirectoryAnswer'>;

/** The city whose organisation this is; an Ayumi serves one. */
export const CITY = 'kodaira';

/** Units, posts and who holds them today. */
export const useDirectory = () =>
  useQuery({
    queryKey: ['directory'],
    queryFn: () => answered(api.GET('/api/v1/directory/{city}', { params: { path: { city: CITY } } })),
  });

/** For a choice of a person: those who may take part, by their posts in the official order. */
export function peopleIn({ posts }: Directory): readonly (readonly [person: string, word: string])[] {
  const words = new Map<string, string>();
  for (const { title, holders, aloof } of posts)
    if (!aloof)
      for (const { person, name } of holders)
        words.set(person, words.has(person) ? `${words.get(person)}・${title}` : `${name} ${title}`);
  return [...words];
}
