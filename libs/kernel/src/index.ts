export * from './clock';
export * from './fingerprint';
export * from './refusal';
