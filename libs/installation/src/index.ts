export * from './installation';
export * from './installation.entity';
export { OtherLog } from './event-log';
