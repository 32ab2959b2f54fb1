import { APPEND_HEADING, appendSection, appendSpeed } from './append-speed';
import { COMMANDS_HEADING, commandsSection, commandSpeed } from './command-speed';
import { EVIDENCE_HEADING, evidenceSection, evidenceSpeed } from './evidence-speed';
import type { House } from './house';
import { READS_HEADING, readsSection, readsSpeed } from './reads-speed';
import { REBUILD_HEADING, rebuildSection, rebuildSpeed } from './rebuild-speed';
import { writeSection } from './section';

export type Say = (line: string) => void;

/** What `npm run bench -- --only <name>,<name>` measures by itself, into its own section; without, after all the rest. */
const SECTIONS: Readonly<Record<string, (house: House, say: Say) => Promise<void>>> = {
  commands: async (house, say) => writeSection(COMMANDS_HEADING, commandsSection(await commandSpeed(house, say))),
  rebuild: async (_, say) => writeSection(REBUILD_HEADING, rebuildSection(await rebuildSpeed(say))),
  evidence: async (_, say) => writeSection(EVIDENCE_HEADING, evidenceSection(await evidenceSpeed(say))),
  reads: async (house, say) => writeSection(READS_HEADING, readsSection(await readsSpeed(house, say))),
  append: async (house, say) => writeSection(APPEND_HEADING, appendSection(await appendSpeed(house, say))),
};

/** Null: everything. */
export function chosenSections(words: readonly string[]): readonly string[] | null {
  const at = words.indexOf('--only');
  if (at < 0) return null;
  const chosen = (words[at + 1] ?? '').split(',').filter(Boolean);
  const unknown = chosen.find((name) => !(name in SECTIONS));
  if (unknown !== undefined || chosen.length === 0)
    throw new Error(`--only takes ${Object.keys(SECTIONS).join(', ')}, with commas between, not "${unknown ?? ''}".`);
  return chosen;
}

export async function measureSections(names: readonly string[] | null, house: House, say: Say): Promise<void> {
  for (const name of names ?? Object.keys(SECTIONS)) await SECTIONS[name]!(house, say);
}
