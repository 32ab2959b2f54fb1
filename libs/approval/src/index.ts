export * from './approval.decider';
export * from './approval.events';
export * from './approval.state';
export * from './office';
export * from './route/route.decider';
export * from './route/route.definition';
export * from './route/route.events';
export * from './route/route.state';
