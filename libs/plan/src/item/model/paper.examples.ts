import type { PinnedRoute, Step } from '@ayumi/approval';
import type { Day } from '@ayumi/kernel';

/** One matter as the model keeps it: the paper with its seals, not the engine's state. */
export interface Paper {
  readonly id: string;
  readonly kind: 'progress' | 'revision';
  route: PinnedRoute;
  lead: string;
  status: string;
  fingerprint: string;
  /** Whoever ever submitted it. */
  readonly makers: Set<string>;
  submittedBy: string;
  /** Sent back since it was submitted: it cannot be recalled from the drafter's side. */
  submissionAnswered: boolean;
  important: boolean;
  /** The day to which it was given longer, if it was. */
  extendedTo: Day | null;
  /** Where it lies: index of the step; the number of steps when it has passed all. */
  at: number;
  /** The day on which it came there. */
  since: Day;
  seals: Seal[];
  passes: Pass[];
  /** Steps that had all that they needed when they were left. */
  readonly complete: Set<string>;
  shown: Set<string>;
  readonly consulted: Set<string>;
  read: Set<string>;
  readonly comments: Map<string, { readonly by: string; resolved: boolean }>;
}

export interface Seal {
  readonly step: string;
  readonly posts: readonly string[];
  readonly actor: string;
  readonly fingerprint: string;
  /** The matter was sent back since: nobody recalls it now. */
  answered: boolean;
  /** For whom it was decided while he was away, until he has read it. */
  unread: readonly string[];
}

export interface Pass {
  readonly step: string;
  readonly post: string;
  unread: readonly string[];
}

export const stepOf = (paper: Paper): Step | null =>
  paper.status === 'in-progress' ? (paper.route.steps[paper.at] ?? null) : null;

export const isUnderWay = ({ status }: Paper): boolean => ['in-progress', 'returned', 'recalled'].includes(status);

/** `lead/…` means the unit that leads now. */
export const posts = (paper: Paper, step: Step): readonly string[] =>
  step.posts.map((post) => post.replace(/^lead\//, `${paper.lead}/`));

export const sealedPosts = (paper: Paper, step: Step): readonly string[] => {
  const sealed = paper.seals.filter((each) => each.step === step.id).flatMap((each) => each.posts);
  return posts(paper, step).filter((post) => sealed.includes(post));
};

export const passedPosts = (paper: Paper, step: Step): readonly string[] => {
  const passed = paper.passes.filter((each) => each.step === step.id).map((each) => each.post);
  return posts(paper, step).filter((post) => passed.includes(post) && !sealedPosts(paper, step).includes(post));
};

/** The posts of the step that nobody has answered for yet. */
export const waiting = (paper: Paper, step: Step): readonly string[] =>
  posts(paper, step).filter(
    (post) => !sealedPosts(paper, step).includes(post) && !passedPosts(paper, step).includes(post),
  );

/** As many seals as the step asks for, of the posts that are neither passed over nor excused. */
export function isDone(paper: Paper, step: Step, isVacant: (post: string) => boolean): boolean {
  const sealed = sealedPosts(paper, step).length;
  const excused = step.vacancyExcused && sealed > 0 ? waiting(paper, step).filter(isVacant).length : 0;
  const owing = step.posts.length - passedPosts(paper, step).length - excused;
  const asked = step.needs === 'all' ? step.posts.length : step.needs === 'any' ? 1 : step.needs;
  return sealed >= Math.min(asked, owing);
}

/** Where it lies next, from this step on: what is only shown holds nothing up. */
export function nextFrom({ route }: Paper, index: number): number {
  let next = index;
  while (route.steps[next]?.kind === 'circulate') next += 1;
  return next;
}

export const isLast = (paper: Paper): boolean => nextFrom(paper, paper.at + 1) === paper.route.steps.length;

export const indexOf = (paper: Paper, step: string): number => paper.route.steps.findIndex(({ id }) => id === step);

/** What somebody still owes the matter a reading of: `step post person`. */
export const debts = ({ seals, passes }: Paper): readonly string[] => [
  ...seals.flatMap((each) => each.unread.map((person) => `${each.step} ${each.posts[0]} ${person}`)),
  ...passes.flatMap((each) => each.unread.map((person) => `${each.step} ${each.post} ${person}`)),
];

/** `why post` of everything that was shown to a post, or dropped after it was consulted, and not read yet. */
export function unread(paper: Paper): readonly string[] {
  const passing = paper.route.steps.slice(0, paper.at).filter(({ kind }) => kind === 'circulate');
  const seen = new Set([...passing.flatMap((step) => posts(paper, step)), ...paper.shown]);
  const dropped = ['withdrawn', 'rejected'].includes(paper.status) ? [...paper.consulted] : [];
  return [...[...seen].map((post) => `circulated ${post}`), ...dropped.map((post) => `dropped ${post}`)].filter(
    (each) => !paper.read.has(each),
  );
}
