import type { Words } from '../ja';

export const session: Words['session'] = {
  title: 'Log in',
  login: 'Login name',
  password: 'Password',
  signIn: 'Log in',
  unsentTitle: 'Some of what you typed was not sent',
  unsent: (drafts, others) =>
    [
      drafts > 0 ? `This browser has ${drafts} drafts that the server has not. ` : '',
      others > 0 ? `${others} opinions, reasons or routes were not sent and are lost by logging out. ` : '',
      'Others use this machine as well: after logging out nothing of yours stays on it.',
    ].join(''),
  couldNotSave: 'Some drafts cannot be saved. Wait for the connection, or open the form and choose what stays.',
  saveAndLeave: 'Save and log out',
  saveDraftsAndLeave: 'Save the drafts, drop the rest and log out',
  forgetAndLeave: 'Remove it from this machine and log out',
  expiredTitle: 'Please log in again',
  expired: (name) =>
    `Your session ran out of time. Enter the password of ${name} to go on; what you typed is still there.`,
  somebodyElse: 'Log in as somebody else (what is not saved is lost)',
};
