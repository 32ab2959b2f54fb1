export * from './merkle';
export * from './proofs';
export * from './leaf';
export * from './note';
export * from './seal';
