import { city, officeAt } from '../../directory/src/directory.examples';
import { approve, approvedBy, seen, sendBack, submittedBy } from './approval.examples';
import { away, owing, passedOver, passOver, routeOf, seenBecause, stepOf } from './standing-in.examples';

/* A route may ask one post twice: 係長 before and after 課長. What it answered at one step says nothing of the other. */

const as = officeAt;
const route = routeOf(
  stepOf('before', ['lead/chief']),
  stepOf('manager', ['lead/manager']),
  stepOf('after', ['lead/chief']),
  stepOf('decides', ['gyosei-keiei/manager']),
);
const submitted = submittedBy('suzuki', { fingerprint: 'first', route });
const katoAway = city(away('kato'));

describe('A post that stands on the route twice', () => {
  it('approves at both steps', () => {
    const half = approvedBy(submitted, ['kato', 'nakamura']);
    half
      .when(approve, seen, as('kato'))
      .thenHappens({ type: 'StepApproved', data: { step: 'after', completes: true } });
    expect(approvedBy(half, ['kato', 'yamada']).state!.status).toBe('settled');
  });

  it('is passed over at one, and answers at the other', () => {
    const once = approvedBy(passedOver(submitted, katoAway), ['nakamura']);
    once
      .when(approve, seen, as('kato'))
      .thenHappens({ type: 'StepApproved', data: { step: 'after', completes: true } });
    once
      .when(passOver, {}, as('suzuki', katoAway))
      .thenHappens({ type: 'StepPassedOver', data: { step: 'after', completes: true } });
  });

  it('is enough where any is enough, though it was passed over before', () => {
    const either = routeOf(
      stepOf('before', ['lead/chief']),
      stepOf('either', ['lead/chief', 'lead/manager'], { needs: 'any' }),
      stepOf('decides', ['gyosei-keiei/manager']),
    );
    passedOver(submittedBy('suzuki', { fingerprint: 'first', route: either }), katoAway)
      .when(approve, seen, as('kato'))
      .thenHappens({ type: 'StepApproved', data: { step: 'either', completes: true } });
  });

  it('owes the reading of each step for itself: it goes with that step’s own act', () => {
    const twice = passedOver(approvedBy(passedOver(submitted, katoAway), ['nakamura'], katoAway), katoAway);
    expect(owing(twice)).toHaveLength(2);
    const back = twice.and(sendBack, { ...seenBecause('誤り')(twice.state), to: 'manager' }, as('yamada'));
    expect(back.state!.readings.owed.map(({ step }) => step)).toEqual(['before']);
  });
});
