import { createHash } from 'node:crypto';
import {
  Column,
  DataSource,
  Entity,
  MoreThan,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type QueryDeepPartialEntity,
} from 'typeorm';
import { type Changed, refused } from './plain-rows';

@Entity({ schema: 'plain', name: 'item' })
class Item {
  @PrimaryColumn('text') id!: string;
  @Column('integer') step!: number;
  @Column('jsonb', { nullable: true }) content!: object | null;
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}

@Entity({ schema: 'plain', name: 'audit' })
class Audit {
  @PrimaryGeneratedColumn('identity', { type: 'bigint' }) id!: string;
  @Column('text') item!: string;
  @Column('integer') revision!: number;
  @Column('text') actor!: string;
  @Column('text') action!: string;
  @Column('jsonb') data!: object;
}

@Entity({ schema: 'plain', name: 'session' })
class Session {
  @PrimaryColumn('text', { name: 'token_hash' }) tokenHash!: string;
  @Column('text') person!: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

/** The same rows and statements as plain-rows.ts, through TypeORM. */
export class PlainEntities {
  private constructor(private readonly source: DataSource) {}

  static async open(databaseUrl: string): Promise<PlainEntities> {
    const entities = [Item, Audit, Session];
    return new PlainEntities(await new DataSource({ type: 'postgres', url: databaseUrl, entities }).initialize());
  }

  async signedIn(token: string | undefined): Promise<string> {
    const tokenHash = createHash('sha256')
      .update(token ?? '')
      .digest('hex');
    const session = await this.source.getRepository(Session).findOneBy({ tokenHash, expiresAt: MoreThan(new Date()) });
    if (!session) throw refused(401, 'not signed in');
    return session.person;
  }

  submit(item: string, person: string, body: object): Promise<Changed> {
    return this.change(
      item,
      'step = 0',
      { step: 1, content: body },
      { actor: person, action: 'submit-progress', data: body },
    );
  }

  approve(item: string, person: string, body: object): Promise<Changed> {
    return this.change(item, 'step > 0', { step: () => 'step + 1' }, { actor: person, action: 'approve', data: body });
  }

  private change(
    id: string,
    where: string,
    values: QueryDeepPartialEntity<Item>,
    audit: Pick<Audit, 'actor' | 'action' | 'data'>,
  ): Promise<Changed> {
    return this.source.transaction(async (manager) => {
      const update = manager.createQueryBuilder().update(Item);
      const { raw } = await update
        .set({ ...values, revision: () => 'revision + 1', changedAt: () => 'now()' })
        .where(`id = :id and ${where}`, { id })
        .returning('revision')
        .execute();
      const [changed] = raw as Changed[];
      if (!changed) throw refused(409, 'not at this step');
      await manager.insert(Audit, { item: id, revision: changed.revision, ...audit });
      return changed;
    });
  }
}
