export * from './event';
export * from './event-store';
export * from './projection';
export * from './decider';
export * from './upcast';
export * from './in-memory.event-store';
export * from './fold-in-memory';
export type { Failure, Rows } from './fold-touches';
