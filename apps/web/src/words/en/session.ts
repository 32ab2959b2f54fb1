import type { Words } from '../ja';

export const session: Words['session'] = {
  title: 'Log in',
  login: 'Login name',
  password: 'Password',
  signIn: 'Log in',
  expiredTitle: 'Please log in again',
  expired: (name) =>
    `Your session ran out of time. Enter the password of ${name} to go on; what you typed is still there.`,
  somebodyElse: 'Log in as somebody else (what is not saved is lost)',
};
