export * from './draft.entity';
export * from './draft.migration';
export * from './drafts';
