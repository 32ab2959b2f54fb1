import type { ReviewEdition } from '@ayumi/plan';
import type { FileKind } from './print';
import type { PrintOptions } from './printed';

/** What is to be printed; it goes to another process, so it is data alone. */
export interface PrintJob {
  readonly edition: ReviewEdition;
  readonly options: PrintOptions;
  /** `page`: the pages inside the product. */
  readonly output: FileKind | 'page';
}

export interface PrintedFile {
  /** From the root of the pages; of an output that is one file, its kind. */
  readonly path: string;
  /** Empty of an output that is one file: `FORMS` has it. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

export type PrintAnswer = { readonly files: readonly PrintedFile[] } | { readonly failed: string };
