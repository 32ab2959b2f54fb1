import { fingerprint, type Instant } from '@ayumi/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Draft } from './draft.entity';

/** Whose draft, of which form of which item. */
export type DraftKey = Pick<Draft, 'person' | 'item' | 'form'>;

export type Saved =
  | { readonly outcome: 'saved'; readonly draft: Draft }
  /** Somebody else's tab, or his own, was faster: what is there now; null where it was deleted. */
  | { readonly outcome: 'changed'; readonly draft: Draft | null }
  | { readonly outcome: 'too-many' };

/** More open forms than anybody writes; a bound on what one person can fill the database with. */
export const DRAFTS_AT_MOST = 200;

/** Drafts of forms. Every statement asks for the person: nobody can be given another's. */
@Injectable()
export class Drafts {
  constructor(private readonly rows: DataSource) {}

  /** The latest first. */
  mine(person: string): Promise<Draft[]> {
    return this.drafts.find({ where: { person }, order: { savedAt: 'DESC', item: 'ASC', form: 'ASC' } });
  }

  /** Which forms somebody has begun, without what stands in them. */
  formsOf(person: string): Promise<Pick<Draft, 'item' | 'form'>[]> {
    return this.drafts.find({ select: { item: true, form: true }, where: { person } });
  }

  /** Who has begun a form, of whatever item; never what he wrote. */
  writersOf(form: string): Promise<Pick<Draft, 'person' | 'item'>[]> {
    return this.drafts.find({ select: { person: true, item: true }, where: { form } });
  }

  find({ person, item, form }: DraftKey): Promise<Draft | null> {
    return this.drafts.findOneBy({ person, item, form });
  }

  /** Saves over the revision that the content is based on; null where there was none. */
  async save(key: DraftKey, content: Draft['content'], basedOn: number | null, at: Instant): Promise<Saved> {
    const { person, item, form } = key;
    const [statement, condition] = basedOn === null ? [INSERT, DRAFTS_AT_MOST] : [UPDATE, basedOn];
    const values = [person, item, form, JSON.stringify(content), at, condition];
    const [saved] = await this.rows.query<{ revision: string }[]>(statement, values);
    if (saved)
      return { outcome: 'saved', draft: { ...key, content, revision: Number(saved.revision), savedAt: new Date(at) } };
    const draft = await this.find(key);
    // The same save sent again, because its answer was lost on the way.
    if (draft && fingerprint(draft.content) === fingerprint(content)) return { outcome: 'saved', draft };
    return basedOn === null && draft === null ? { outcome: 'too-many' } : { outcome: 'changed', draft };
  }

  /** Deletes the draft, of this revision where one is named. Answers with what stands in the way, or null. */
  async delete({ person, item, form }: DraftKey, seen?: number): Promise<Draft | null> {
    await this.drafts.delete({ person, item, form, ...(seen !== undefined && { revision: seen }) });
    return this.find({ person, item, form });
  }

  private get drafts() {
    return this.rows.getRepository(Draft);
  }
}

const INSERT = `with saved as (
  insert into desk.draft (person, item, form, content, saved_at, revision)
  select $1::text, $2, $3, $4::jsonb, $5::timestamptz, nextval('desk.draft_revision')
   where (select count(*) from desk.draft where person = $1) < $6::integer
  on conflict do nothing returning revision)
  select revision from saved`;

const UPDATE = `with saved as (
  update desk.draft set content = $4::jsonb, saved_at = $5::timestamptz, revision = nextval('desk.draft_revision')
   where person = $1 and item = $2 and form = $3 and revision = $6::bigint returning revision)
  select revision from saved`;
