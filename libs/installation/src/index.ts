export * from './installation';
export * from './installation.entity';
