export * from './route/route.commands';
