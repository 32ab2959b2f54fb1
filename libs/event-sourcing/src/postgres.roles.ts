/** The role that answers requests: it reads, appends through one function, and keeps sessions and drafts. */
export const APP_ROLE = 'ayumi_app';

/** The role that projects: it reads and appends as well, and writes the rows of the read models, but sees no session. */
export const WORKER_ROLE = 'ayumi_worker';
