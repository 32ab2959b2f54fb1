import { checkRoute } from '@ayumi/approval';
import { definitionFrom, type StepDraft } from './route.draft';

const chief: StepDraft = { id: 'chief', title: '係長', kind: 'approve', posts: ['lead/chief'], needs: 'all' };
const stepFrom = (more: Partial<StepDraft>) =>
  definitionFrom('progress', { title: '進捗報告', steps: [{ ...chief, ...more }] }).steps[0]!;
const problemsOf = (more: Partial<StepDraft>) =>
  checkRoute(definitionFrom('progress', { title: '進捗報告', steps: [chief, { ...chief, id: 'second', ...more }] }));

describe('A route as it is written', () => {
  it('defines the route whose name it is published under', () =>
    expect(definitionFrom('progress', { title: '進捗報告', steps: [chief] })).toEqual({
      route: 'progress',
      title: '進捗報告',
      steps: [chief],
    }));

  it('keeps everything that a step says', () => {
    const said: Partial<StepDraft> = {
      when: [{ flag: 'touches-money' }, { amountAtLeast: 1_000 }],
      offers: ['return', 'reject'],
      vacancyExcused: true,
      dueDays: 3,
      assesses: false,
    };
    expect(stepFrom(said)).toEqual({ ...chief, ...said });
  });

  it('is the same whether a field is absent, null or an empty list of conditions: nothing is in it that is not said', () => {
    const unsaid = { dueDays: null, vacancyExcused: undefined, offers: null, when: [] } as unknown as StepDraft;
    expect(Object.keys(stepFrom(unsaid))).toEqual(Object.keys(stepFrom({})));
    expect(stepFrom({ when: [{ chapter: 1, flag: undefined, kind: null }] }).when).toEqual([{ chapter: 1 }]);
  });

  it('tells a step that offers nothing from one that does not say what it offers', () => {
    expect(stepFrom({ offers: [] }).offers).toEqual([]);
    expect(stepFrom({})).not.toHaveProperty('offers');
  });

  it('counts posts in text or number', () =>
    expect(['2', 2, 'any', 'all'].map((needs) => stepFrom({ needs }).needs)).toEqual([2, 2, 'any', 'all']));

  it.each<[Partial<StepDraft>, string]>([
    [{ needs: 'some' }, 'the step second needs some of 1 posts'],
    [{ needs: '' }, 'the step second needs 0 of 1 posts'],
    [{ needs: '1.5' }, 'the step second needs 1.5 of 1 posts'],
    [{ kind: 'wave' }, 'the step second is of no known kind: wave'],
    [{ when: [{ weather: 'rain' }] }, 'the step second hangs on {"weather":"rain"}, which is no condition'],
    [{ when: [{}] }, 'the step second hangs on {}, which is no condition'],
    [{ when: [null as unknown as object] }, 'the step second hangs on {}, which is no condition'],
    [{ offers: ['wave'] }, 'the step second offers wave, which is no verb'],
  ])('never passes for sound where %j is in it', (more, problem) => expect(problemsOf(more)).toEqual([problem]));
});
