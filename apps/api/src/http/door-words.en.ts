/** In English what the door itself answers in Japanese where it stands in the code, by code. */
export const doorWords: Readonly<Record<string, string>> = {
  'not-found': 'There is no such page. Check the address.',
  'invalid-body': 'Something in it is wrong. Mend it as said of each field.',
  'bad-if-match': 'If-Match takes the revision that was read.',
  'bad-idempotency-key': 'An Idempotency-Key has at most 200 letters, digits and signs.',
  'bad-position': 'Send the position (or next) of an earlier answer as it came.',
  'bad-instant': 'Send a day such as 2025-06-30 or R7.6.30, or a moment such as 2025-06-30T23:59:00+09:00.',
  'not-signed-in': 'You are not signed in, or the time ran out. Sign in again.',
  'wrong-login': 'Login name or password is wrong. Enter them again.',
  'foreign-origin': 'Nothing is taken from another site. Use the screens of Ayumi.',
  'draft-too-large': 'The draft is too large to be saved. Keep it within 64 KB.',
  'draft-unknown': 'There is no draft of this form.',
  'draft-changed': 'This draft was saved or deleted on another page. Compare both and choose what stays.',
  'too-many-drafts': 'You have as many drafts as can be kept. Delete some that you do not need.',
  unavailable: 'The store of the records does not answer. Wait a moment and try again under the same key.',
  'too-large': 'It is too large. Keep it within 256 KB.',
  'not-json': 'Send JSON (application/json).',
  malformed: 'It cannot be read as JSON. Check how it is written.',
  refused: 'This request is not taken.',
  'not-printed': 'The PDF could not be made. Excel, CSV and pages are there. If you need it, tell the administrator.',
  'not-projected-yet': 'It is recorded, but the lists take a while to show it. Wait a moment and read again.',
  'too-many-connections':
    'You have too many pages open to be told of changes at once. Close those that you do not use.',
  internal: 'Something went wrong in the system. If it stays so, tell the administrator.',
};

export const titles: Readonly<Record<number, string>> = {
  400: 'Something is wrong in what was sent',
  401: 'Please sign in',
  403: 'Not permitted',
  404: 'Not found',
  409: 'It could not be done',
  413: 'Too large',
  415: 'Wrong format',
  422: 'Other content under the same key',
  500: 'An error of the system',
  503: 'Not possible at the moment',
};
