const item =
  'libs/plan/src/item/item.{approval.decider,reading.decider,reminder.decider,progress.decider,revision.decider,comment.decider,decider,submission,state}.ts';

/**
 * What is mutated, and which specs judge it: an area's own, told in sentences. The properties and the model would find
 * more, but a mutant is judged in a second by these and in a minute by those.
 */
export const areas = {
  approval: {
    mutate: ['libs/approval/src/*.{decider,state,readings,turn}.ts', 'libs/approval/src/{part,office}.ts'],
    specs: 'libs/approval/src',
  },
  routes: {
    mutate: ['libs/approval/src/route/route.{check,condition,pin,definition,decider,state}.ts'],
    specs: 'libs/approval/src',
  },
  directory: {
    mutate: [
      'libs/directory/src/{office,delegation,stand-in,standing-in,authority-over,directory.lookup}.ts',
      'libs/directory/src/*.{decider,state}.ts',
    ],
    specs: 'libs/directory/src',
  },
  plan: {
    mutate: ['libs/plan/src/plan/plan.{decider,scale.decider,state,due-day}.ts'],
    specs: 'libs/plan/src/plan',
  },
  rating: { mutate: ['libs/plan/src/rating/!(*.spec|*.examples).ts'], specs: 'libs/plan/src/rating' },
  review: {
    mutate: ['libs/plan/src/review/review.{decider,state,*.decider,*.state}.ts'],
    specs: 'libs/plan/src/review',
  },
  item: { mutate: [item], specs: 'libs/plan/src/item' },
};
