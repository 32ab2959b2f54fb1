export * from './addresses';
export * from './delegation';
export * from './delegation.decider';
export * from './directory.decider';
export * from './directory.events';
export * from './directory.lookup';
export * from './directory.state';
export * from './office';
