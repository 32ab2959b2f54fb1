import { openInstallation, OtherLog, type Installation } from '@ayumi/installation';
import type { Config } from './config';
import { OperatorError } from './operator-error';

/** The installation on that database, with the log that the environment names. Throws {@link OperatorError}. */
export async function opened(url: string, { eventStoreUrl }: Pick<Config, 'eventStoreUrl'>): Promise<Installation> {
  try {
    return await openInstallation(url, { eventStoreUrl });
  } catch (error) {
    throw forOperators(error);
  }
}

/** Known by its name: its class is loaded only where the other store is used. */
export const forOperators = (error: unknown): unknown =>
  error instanceof OtherLog || (error instanceof Error && ['UnusableServer', 'NotACopy'].includes(error.name))
    ? new OperatorError(error.message)
    : error;
