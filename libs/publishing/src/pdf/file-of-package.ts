import { createRequire } from 'node:module';
import path from 'node:path';

/** A require of Node's own: the bundler would take the other for its own and bundle what it cannot know. */
const node = createRequire(path.join(__dirname, 'typst'));

/** The absolute path of a file of an installed package. Throws where there is none. */
export const fileOfPackage = (name: string): string => node.resolve(name);
