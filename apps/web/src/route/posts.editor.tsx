import type { Directory } from '../frame/directory';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { useWords } from '../words/language';
import { RELATIVE, titleIn } from './route';

interface Parameters {
  readonly posts: readonly string[];
  readonly directory: Directory;
  /** Of the step, for the names of the buttons. */
  readonly name: string;
  readonly onChange: (posts: string[]) => void;
}

/** 職: those of the lead unit of each item, or posts of the organisation; never people. */
export function PostsEditor({ posts, directory, name, onChange }: Parameters) {
  const { route: words, absence } = useWords();
  const titleOf = (address: string) =>
    words.relative[address as keyof typeof words.relative] ?? titleIn(directory, address);
  const free = [
    ...RELATIVE.map((address) => [address, words.relative[address]] as const),
    ...directory.posts.filter(({ aloof }) => !aloof).map(({ post, title }) => [post, title] as const),
  ].filter(([address]) => !posts.includes(address));
  return (
    <fieldset className="min-w-0">
      <legend className="font-bold">{words.posts}</legend>
      <ul className="mb-2">
        {posts.map((address) => (
          <li key={address} className="flex flex-wrap items-center gap-x-6">
            <span lang="ja">{titleOf(address)}</span>
            <Button kind="text" onPress={() => onChange(posts.filter((each) => each !== address))}>
              {absence.remove(titleOf(address))}
            </Button>
          </li>
        ))}
      </ul>
      <Choice
        label={words.addPost(name)}
        value=""
        options={[['', absence.choose], ...free]}
        onChange={(address) => address !== '' && onChange([...posts, address])}
      />
    </fieldset>
  );
}
