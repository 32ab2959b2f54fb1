import { Drafts, type Draft } from '@ayumi/desk/runtime';
import { progressMatter } from '@ayumi/plan';
import type { BoardAnswer, BoardItemAnswer, InboxAnswer, InboxEntry } from '@ayumi/plan/runtime';
import { Injectable } from '@nestjs/common';

/** 下書き中: that somebody whose turn it is has begun to write. Never what; and no fact, so no event tells of it. */
@Injectable()
export class Drafting {
  constructor(private readonly drafts: Drafts) {}

  /** With what those have begun who have to draft now: a draft of whoever has left the post says nothing. */
  async onBoard(board: BoardAnswer): Promise<BoardAnswer> {
    if (!board.cycle) return board;
    const writers = new Set((await this.drafts.writersOf(progressMatter(board.cycle.cycle))).map(writerKey));
    const isBegun = ({ item, status, holders }: BoardItemAnswer) =>
      isToDraft(status) &&
      holders.some(({ people }) => people.some(({ person }) => writers.has(writerKey({ item, person }))));
    const items = board.items.map((each) => ({ ...each, drafting: isBegun(each) }));
    return { ...board, items, counts: { ...board.counts, drafting: items.filter(({ drafting }) => drafting).length } };
  }

  /** With what he has begun himself. */
  async inInbox(inbox: InboxAnswer, person: string): Promise<InboxAnswer> {
    const mine = await this.drafts.formsOf(person);
    const isBegun = (entry: InboxEntry) => isToDraft(entry.status) && mine.some((draft) => isOf(draft, entry));
    return { ...inbox, myTurn: inbox.myTurn.map((each) => ({ ...each, drafting: isBegun(each) })) };
  }
}

const isToDraft = (status: string): boolean => ['not-started', 'returned', 'recalled'].includes(status);

const writerKey = ({ person, item }: Pick<Draft, 'person' | 'item'>): string => `${person} ${item}`;

const isOf = (draft: Pick<Draft, 'item' | 'form'>, { item, matter, revision }: InboxEntry): boolean =>
  draft.item === item && (draft.form === matter || draft.form === `revision-of-${revision?.indicatorId}`);
