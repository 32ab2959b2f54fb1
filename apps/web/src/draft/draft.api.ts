import { answered, api } from '../api/api';
import { Refused } from '../api/problem';
import type { DraftContent, Fields } from './fields';

export interface Place {
  readonly item: string;
  /** What the form is about: `progress-2024-year-end`, `revision-of-collection-rate`. */
  readonly form: string;
}

export interface FoundDraft {
  readonly content: DraftContent;
  readonly revision: number;
  readonly savedAt: string;
}

export async function loadDraft(path: Place): Promise<FoundDraft | null> {
  try {
    const found = await answered(api.GET('/api/v1/drafts/{item}/{form}', { params: { path } }));
    const { fields, seen } = found.content as { fields?: Fields; seen?: string | null };
    return { ...found, content: { fields: fields ?? {}, seen: seen ?? null } };
  } catch (error) {
    if (error instanceof Refused && error.problem.code === 'draft-unknown') return null;
    throw error;
  }
}

/** @param leaving the page is being closed: the request outlives it */
export const saveDraft = (path: Place, content: DraftContent, revision: number | null, leaving: boolean) =>
  answered(
    api.PUT('/api/v1/drafts/{item}/{form}', {
      params: { path },
      body: { content: { ...content }, revision },
      keepalive: leaving,
    }),
  );

export const deleteDraft = (path: Place, revision: number) =>
  answered(
    api
      .DELETE('/api/v1/drafts/{item}/{form}', { params: { path, header: { 'if-match': String(revision) } } })
      .then((outcome) => ({ ...outcome, data: true })),
  );
