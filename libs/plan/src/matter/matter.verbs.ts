import * as chain from '@ayumi/approval';
import type { Decision, Fact, Signature } from '@ayumi/event-sourcing';
import { isRefusal, refuse, type Refusal } from '@ayumi/kernel';
import { overlong } from './matter.text';

/** What travels a route, as far as the verbs of the office must know it. */
export interface Travelling {
  readonly approval: chain.Approval;
}

/** One field of a content that is not what was seen. */
export interface Change {
  readonly field: string;
  readonly seen: unknown;
  readonly now: unknown;
}

/** Whoever has matters: an item its reports and revisions, a year's review its versions. */
export interface Owner<State, M extends Travelling> {
  readonly matterIn: (state: State, id: string) => M | Refusal;
  /** What is there now and is not what was seen, for who is told that he decided about something else. */
  readonly changesOf: (matter: M, seen: string) => readonly Change[];
  /** Whether a word can be said about such a field. */
  readonly hasField: (matter: M, field: string) => boolean;
}

export interface AboutMatter {
  readonly matter: string;
}

export interface SeenMatter extends AboutMatter {
  /** Fingerprint of the content that was on the screen. */
  readonly fingerprint: string;
}

interface Hall {
  readonly office: chain.Office & { planningAuthority(): Signature | null };
}

export interface Judged extends SeenMatter {
  readonly comment?: string;
  readonly assessment?: string | null;
}

/**
 * The verbs of the office over the matters of one kind of owner. What is right of each verb is said by the engine of
 * approval; what is right of every content is said here once: it is known, no text is too long, and who saw another
 * content is told what changed.
 */
export function verbsOver<State, M extends Travelling>({ matterIn, changesOf, hasField }: Owner<State, M>) {
  /** Finds the matter, looks at the texts, asks the engine. */
  const about = <E extends Fact>(
    { matter: id, ...texts }: AboutMatter & Readonly<Record<string, unknown>>,
    state: State,
    ask: (matter: M) => Decision<E>,
  ): Decision<E> => {
    const matter = matterIn(state, id);
    if (isRefusal(matter)) return matter;
    return overlong(texts as Readonly<Record<string, string | undefined>>) ?? ask(matter);
  };

  const withChanges = <E extends Fact>(decision: Decision<E>, matter: M, seen: string): Decision<E> =>
    isRefusal(decision) && decision.refused === 'content-changed'
      ? { ...decision, with: { ...decision.with, changes: changesOf(matter, seen) } }
      : decision;

  const approveBy = (road: typeof chain.approve, order: Judged, state: State, { office }: Hall) =>
    about({ matter: order.matter, comment: order.comment }, state, (matter) => {
      const { comment, assessment = null, fingerprint: seen } = order;
      return withChanges(road(matter.approval, { seen, comment, assessment }, office), matter, seen);
    });

  return {
    withChanges,
    approveBy,
    override: (order: Judged & { readonly reason: string }, state: State, hall: Hall, extendedTo?: string) => {
      const road: typeof chain.approve = (approval, seen, office) =>
        chain.override(approval, { ...seen, reason: order.reason, ...(extendedTo && { extendedTo }) }, office);
      return overlong({ reason: order.reason }) ?? approveBy(road, order, state, hall);
    },
    sendBack: (order: SeenMatter & { readonly reason: string; readonly to?: string }, state: State, { office }: Hall) =>
      about({ matter: order.matter, reason: order.reason }, state, (matter) => {
        const { reason, to, fingerprint: seen } = order;
        return withChanges(chain.sendBack(matter.approval, { seen, reason, to }, office), matter, seen);
      }),
    reject: (order: SeenMatter & { readonly reason: string }, state: State, { office }: Hall) =>
      about({ matter: order.matter, reason: order.reason }, state, (matter) => {
        const { reason, fingerprint: seen } = order;
        return withChanges(chain.reject(matter.approval, { seen, reason }, office), matter, seen);
      }),
    recall: (order: AboutMatter & { readonly reason?: string }, state: State, { office }: Hall) =>
      about({ matter: order.matter, reason: order.reason }, state, ({ approval }) =>
        chain.recall(approval, order, office),
      ),
    withdraw: (order: AboutMatter & { readonly reason: string }, state: State, { office }: Hall) =>
      about({ matter: order.matter, reason: order.reason }, state, ({ approval }) =>
        chain.withdraw(approval, order, office),
      ),
    passOver: (order: AboutMatter, state: State, { office }: Hall) =>
      about({ matter: order.matter }, state, ({ approval }) => chain.passOver(approval, office)),
    postReview: (order: AboutMatter & { readonly comment?: string }, state: State, { office }: Hall) =>
      about({ matter: order.matter, comment: order.comment }, state, ({ approval }) =>
        chain.postReview(approval, order, office),
      ),
    circulate: (order: AboutMatter & { readonly posts: readonly string[] }, state: State, { office }: Hall) =>
      about({ matter: order.matter }, state, ({ approval }) => chain.circulate(approval, order, office)),
    markRead: (order: AboutMatter, state: State, { office }: Hall) =>
      about({ matter: order.matter }, state, ({ approval }) => chain.markRead(approval, office)),
    stateImportance: (order: AboutMatter & chain.StateImportance, state: State, { office }: Hall) =>
      about({ matter: order.matter, reason: order.reason }, state, ({ approval }) =>
        chain.stateImportance(approval, order, office.planningAuthority()),
      ),
    commentOnField: (
      order: SeenMatter & { readonly field: string; readonly text: string },
      state: State,
      { office }: Hall,
    ) =>
      about({ matter: order.matter, comment: order.text }, state, (matter) => {
        const { field, text, fingerprint: seen } = order;
        if (!hasField(matter, field)) return refuse('field-unknown', { field });
        return withChanges(chain.commentOnField(matter.approval, { field, text, seen }, office), matter, seen);
      }),
    resolveComment: (order: AboutMatter & { readonly comment: string }, state: State, { office }: Hall) =>
      about({ matter: order.matter }, state, ({ approval }) => chain.resolveComment(approval, order.comment, office)),
  };
}
