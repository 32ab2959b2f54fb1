export * from './event';
export * from './event-store';
export * from './projection';
