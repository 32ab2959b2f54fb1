import { progressRoute } from '../../../approval/src/approval.examples';
import { recall, withdraw } from './item.approval.decider';
import { as, PROGRESS, progress, REVISION, revision, theItem, type ItemStory } from './item.examples';
import { submitProgress } from './item.progress.decider';
import { stateImportance } from './item.reading.decider';
import { reviseTarget } from './item.revision.decider';

const suzuki = as('suzuki');
const said = theItem.and(submitProgress, { ...progress, important: true }, suzuki);
const important = ({ state }: ItemStory, matter = PROGRESS) => state.matters[matter]!.approval.important;
const again = (story: ItemStory) => story.and(submitProgress, progress, suzuki);

describe('An important matter', () => {
  it('is called so by whoever drafts it, a report like a revision', () => {
    expect(important(said)).toBe(true);
    expect(important(theItem.and(submitProgress, progress, suzuki))).toBe(false);
    expect(important(theItem.and(reviseTarget, { ...revision, important: true }, suzuki), REVISION)).toBe(true);
    expect(important(theItem.and(reviseTarget, revision, suzuki), REVISION)).toBe(false);
  });

  it('stays so when it comes back and is submitted again, until the planning office says otherwise', () => {
    const back = said.and(recall, { matter: PROGRESS }, suzuki);
    expect(important(again(back))).toBe(true);
    const no = { matter: PROGRESS, important: false, reason: '前例があった' };
    expect(important(again(back.and(stateImportance, no, as('sato'))))).toBe(false);
  });

  it('says nothing of the one that is begun anew once it was withdrawn', () => {
    const dropped = said.and(withdraw, { matter: PROGRESS, reason: '誤り' }, suzuki);
    expect(important(again(dropped))).toBe(false);
  });

  it('may be asked for by the route', () => {
    const mayor = {
      ...progressRoute.steps[0]!,
      id: 'mayor',
      posts: ['shi/mayor'],
      when: [{ flag: 'important' as const }],
    };
    const route = { ...progressRoute, steps: [...progressRoute.steps, mayor] };
    const context = as('suzuki', { routes: { progress: route, revision: null } });
    const submittedWith = (more: object) => theItem.and(submitProgress, { ...progress, ...more }, context);
    const steps = ({ state }: ItemStory) => state.matters[PROGRESS]!.approval.route.steps.map(({ id }) => id);
    const asked = submittedWith({ important: true });
    expect(steps(asked)).toContain('mayor');
    expect(steps(submittedWith({}))).not.toContain('mayor');
    const back = asked.and(recall, { matter: PROGRESS }, suzuki);
    expect(steps(back.and(submitProgress, progress, context))).toContain('mayor');
  });
});
