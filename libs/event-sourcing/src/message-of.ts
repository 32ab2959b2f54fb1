/** What an error says, in words; some carry only a name (an AggregateError of refused connections). */
export const messageOf = (error: unknown): string => (error instanceof Error && error.message) || String(error);
