import path from 'node:path';
import { DEMO_PASSWORD } from './seed/seed';
import { readOrganisation } from './seed/seed-files';

/** The people of the demonstration: who can log in, and as what (posts as of the latest transfer). */
export function cast({ json = false }: { json?: boolean }, say: (line: string) => void): void {
  const { people, posts, units, transfers = [] } = readOrganisation(path.resolve('seeds', 'organisation.yaml'));
  const members = people.map(({ login, name, kana, id, posts: first }) => {
    const held = first.map(
      (post) => transfers.findLast((each) => each.person === id && each.from === post)?.to ?? post,
    );
    return {
      login,
      name,
      kana,
      person: id,
      posts: held.map((post) => {
        const { title, unit } = posts.find((each) => each.id === post)!;
        return { post, title, unit: units.find((each) => each.id === unit)!.name };
      }),
    };
  });
  if (json) return say(JSON.stringify({ password: DEMO_PASSWORD, people: members }, null, 2));
  say(`デモ用の架空の職員です。パスワードは全員 ${DEMO_PASSWORD}`);
  for (const { login, name, posts: held } of members) {
    const titles = held.map(({ title, unit }) => (title.includes(unit) ? title : `${title}(${unit})`)).join('、');
    say(`${login.padEnd(18)} ${name}  ${titles}`);
  }
}
