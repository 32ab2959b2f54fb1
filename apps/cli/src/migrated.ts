import { OperatorError } from './operator-error';

/** Runs the migrations; what the database says against them is for the operator, in one line. */
export async function migrated(url: string, migrate: (url: string) => Promise<void>): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    throw new OperatorError(
      `The database could not be prepared. ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
