export * from './clock';
export { type EraId, eraDate, readEraDate, shortEraDate } from './era';
export * from './fingerprint';
export * from './fiscal-year';
export { isPublicHoliday } from './public-holidays';
export * from './own';
export * from './refusal';
export * from './tokyo-day';
export * from './working-days';
