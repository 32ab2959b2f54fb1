/**
 * Where the rows of a projection stand: in service, being built beside that, or kept to go back to. Each place is a
 * schema with the same tables, so that a switch is a change of names.
 */
export type Place = 'service' | 'next' | 'previous';

const SCHEMAS: Readonly<Record<Place, string>> = { service: 'read', next: 'read_next', previous: 'read_previous' };

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table at its place, as SQL. */
export const placed = (place: Place, table: string): string => `${SCHEMAS[place]}.${quoted(table)}`;
