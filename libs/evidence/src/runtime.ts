export * from './evidence.migration';
export * from './keeper';
export * from './seal-key';
export * from './verify';
