export * from './item/item.answer';
export * from './item/item.bodies';
export * from './item/item.commands';
export * from './item/item.context';
export * from './item/item.query';
export * from './plan/plan.commands';
export * from './read-models';
