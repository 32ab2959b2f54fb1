export * from './absence.commands';
export * from './account/account.entity';
export * from './account/account.migration';
export * from './account/accounts';
export * from './account/sessions';
export * from './directory.commands';
export * from './home-city';
