export * from './directory.decider';
export * from './directory.events';
export * from './directory.lookup';
export * from './directory.state';
export * from './office';
