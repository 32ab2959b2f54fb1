/**
 * The system says no and nothing is stored. Not an exception: a decision like any other.
 * `code` is kebab-case and part of the contract (RFC 9457 extension member); `with` fills the sentence
 * that the user reads, whose words live at the door.
 */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly with: Readonly<Record<string, unknown>>;
}

export const refuse = <Code extends string>(code: Code, facts: Record<string, unknown> = {}): Refusal<Code> => ({
  refused: code,
  with: facts,
});

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;
