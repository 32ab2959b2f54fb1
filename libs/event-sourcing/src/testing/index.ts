export * from './an-envelope';
export * from './an-event';
export * from './event-store.contract';
export * from './eventually';
export * from './test-database';
export * from './given';
