import type { Words } from '../ja';

export const frame: Words['frame'] = {
  product: 'Ayumi 歩み',
  subtitle: 'Progress and approvals of the administrative reform plan',
  skip: 'Skip to the content',
  navigation: 'Screens',
  plan: 'Plan',
  cycle: 'Cycle',
  stages: { 'mid-year': 'mid-year', 'year-end': 'year end' },
  closed: ' (closed)',
  signOut: 'Log out',
  offline: 'There is no network. What you see is a little old; it will be renewed as soon as the network is back.',
  notFoundTitle: 'There is no such page',
  notFound: 'No screen has this address. The link may be old, or the address mistyped.',
  home: 'Back to your turn',
  failureTitle: 'This screen could not be shown',
  failure:
    'The program of the screen has a fault. Nothing that was submitted or approved is affected. If loading it again does not help, please tell the administrator.',
  reload: 'Load this screen again',
};
