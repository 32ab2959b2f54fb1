import { hash, verify } from '@node-rs/argon2';
import { own } from '@ayumi/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DirectoryContexts } from '../directory.commands';
import { AccountSecret } from './account.entity';

/** Passwords, hashed with Argon2id at the library's defaults (OWASP's first recommendation: 19 MiB, 2 passes). */
@Injectable()
export class Accounts {
  /** Compared where there is no such account, so that the answer takes as long and tells nothing. */
  private readonly nobody = hash('nobody');

  constructor(
    private readonly rows: DataSource,
    private readonly directories: DirectoryContexts,
  ) {}

  /** Once for each command: the command's event says that it happened, so a second password needs a second event. */
  async setPassword(login: string, password: string, setBy: string): Promise<void> {
    const secrets = this.rows.getRepository(AccountSecret);
    if (await secrets.existsBy({ login, setBy })) return;
    await secrets.upsert({ login, passwordHash: await hash(password), setBy }, ['login']);
  }

  async hasPassword(login: string): Promise<boolean> {
    return this.rows.getRepository(AccountSecret).existsBy({ login });
  }

  /** The person behind an open account, if the password is right. */
  async personBehind(city: string, login: string, password: string): Promise<string | null> {
    const secret = await this.rows.getRepository(AccountSecret).findOneBy({ login });
    const right = await verify(secret?.passwordHash ?? (await this.nobody), password);
    const account = own((await this.directories.directoryOf(city)).accounts, login);
    return right && secret && account?.open ? account.person : null;
  }
}
