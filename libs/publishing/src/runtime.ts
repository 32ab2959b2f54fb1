/** For whoever writes files: what needs a package. */
export * from './zip/zip-of';
