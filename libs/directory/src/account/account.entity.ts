import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The hash of an account's password. That the account exists and whose it is are facts of the directory. */
@Entity({ schema: 'office', name: 'account_secret' })
export class AccountSecret {
  @PrimaryColumn({ type: 'text' }) login!: string;
  @Column({ type: 'text', name: 'password_hash' }) passwordHash!: string;
  /** The command that set it: sent again, it must not set another. */
  @Column({ type: 'uuid', name: 'set_by' }) setBy!: string;
}

/** Somebody signed in. The cookie's token is not kept, only its hash: a stolen table opens nothing. */
@Entity({ schema: 'office', name: 'session' })
export class Session {
  @PrimaryColumn({ type: 'text', name: 'token_hash' }) tokenHash!: string;
  @Column({ type: 'text' }) login!: string;
  @Column({ type: 'text' }) person!: string;
  @Column({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
  @Column({ type: 'timestamptz', name: 'expires_at' }) expiresAt!: Date;
  /** Of the last request, to the minute: a session that nobody uses ends early. */
  @Column({ type: 'timestamptz', name: 'last_seen_at', default: () => 'now()' }) lastSeenAt!: Date;
}

/** Attempts to sign in, by the hash of whom or what they are counted for. */
@Entity({ schema: 'office', name: 'sign_in_count' })
export class SignInCount {
  @PrimaryColumn({ type: 'text' }) key!: string;
  @Column({ type: 'integer' }) attempts!: number;
  @Column({ type: 'timestamptz' }) since!: Date;
  @Column({ type: 'timestamptz', name: 'signed_in_at', nullable: true }) signedInAt!: Date | null;
}
