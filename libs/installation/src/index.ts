export * from './installation';
export * from './installation.entity';
export { OtherLog } from './event-log';
export { SECRETS, withSecretFiles } from './secret-files';
export { NoBackup, type Manifest } from './backup/manifest';
export { writeBackup } from './backup/write-backup';
export { restoreBackup } from './backup/restore-backup';
