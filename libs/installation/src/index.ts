export * from './installation';
export * from './installation.entity';
export { OtherLog } from './event-log';
export { SECRETS, withSecretFiles } from './secret-files';
