/**
 * What this browser keeps of somebody's text until the server has it; each name begins with whose it is. Ticks of what
 * was read (`ayumi.checked.…`) say nothing and stay.
 */
const namesOf = (login: string) => ({
  /** Forms that the server could not be given yet: they can still be. */
  drafts: `ayumi.draft ${login} `,
  /** Opinions, reasons, routes being written: there is nowhere to save them but by sending them. */
  others: [`ayumi.typed.${login}.`, `ayumi.route-draft.${login}.`],
});

interface Left {
  /** `item form`, each once. */
  readonly drafts: readonly string[];
  readonly others: number;
}

export function leftOnThisDevice(login: string): Left {
  const { drafts, others } = namesOf(login);
  const forms = names().filter((name) => name.startsWith(drafts));
  return {
    drafts: [...new Set(forms.map((name) => name.slice(drafts.length).split(' ').slice(0, 2).join(' ')))],
    others: names().filter((name) => others.some((each) => name.startsWith(each))).length,
  };
}

/** On an explicit logout: the next at this machine is somebody else. */
export function forgetOnThisDevice(login: string): void {
  const { drafts, others } = namesOf(login);
  const mine = names().filter((name) => [drafts, ...others].some((each) => name.startsWith(each)));
  for (const store of stores()) mine.forEach((name) => store.removeItem(name));
}

const names = (): string[] => stores().flatMap((store) => Object.keys(store));

function stores(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return []; // a browser that may not store anything
  }
}
