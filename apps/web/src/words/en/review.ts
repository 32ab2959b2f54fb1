import type { Words } from '../ja';

export const review: Words['review'] = {
  title: 'Annual reviews',
  years: 'Review of each year',
  titleOf: (year) => `Annual review of ${year}`,
  parts: 'Screens of this review',
  tabs: {
    builder: 'Contents',
    opinions: (unanswered) => (unanswered === 0 ? 'Opinions' : `Opinions (${unanswered} unanswered)`),
    approval: 'Approval and publication',
    differences: 'Corrections',
  },
  stages: {
    building: 'Being written',
    frozen: 'On its route',
    approved: 'Approved, not published',
    published: 'Published',
  },
  notBegun: 'Not begun',
  correcting: (version, stage) => `Correction to version ${version}: ${stage}`,
  publishedVersion: (version) => `Version ${version}`,
  publishedOn: 'Published on',
  begin: 'Begin the review of this year',
  unanswered: (count) => (count === 1 ? '1 unanswered opinion' : `${count} unanswered opinions`),
  asOf: '',
  settledOf: (settled, items) => `${settled} of ${items} settled`,
};
