/**
 * Something an operator can put right. The message is written for them: what happened, why, what to do.
 * The entry point prints the message alone, without a stack, and ends with exit code 1.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
