import type { Schema } from '@ayumi/api-client';

type Progress = Schema<'ProgressFormAnswer'>;

/** What both forms know of their matter. */
export type FormHead = Pick<Progress, Exclude<keyof Progress & keyof Schema<'RevisionFormAnswer'>, 'submitted'>>;
