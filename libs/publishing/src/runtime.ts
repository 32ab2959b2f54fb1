/* What prints with the help of packages; the rest of the library is pure and behind `index`. */
export * from './site/zip-of';
