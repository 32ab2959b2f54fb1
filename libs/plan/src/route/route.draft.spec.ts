import { checkRoute } from '@ayumi/approval';
import { definitionFrom, type StepDraft } from './route.draft';

const chief: StepDraft = { id: 'chief', title: '係長', kind: 'approve', posts: ['lead/chief'], needs: 'all' };
const stepFrom = (more: Partial<StepDraft>) =>
  definitionFrom('progress', { title: '進捗報告', steps: [{ ...chief, ...more }] }).steps[0]!;
const problemsOf = (more: Partial<StepDraft>) =>
  checkRoute(
    definitionFrom('progress', { title: '進捗報告', steps: [chief, { ...chief, id: 'second', ...more }] }),
  ).map(({ problem, step, about }) => [problem, step, about].join(' '));

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
    [{ needs: 'some' }, 'count-wrong second some / 1'],
    [{ needs: '' }, 'count-wrong second 0 / 1'],
    [{ needs: '1.5' }, 'count-wrong second 1.5 / 1'],
    [{ kind: 'wave' }, 'kind-unknown second wave'],
    [{ when: [{ weather: 'rain' }] }, 'no-condition second {"weather":"rain"}'],
    [{ when: [{}] }, 'no-condition second {}'],
    [{ when: [null as unknown as object] }, 'no-condition second {}'],
    [{ offers: ['wave'] }, 'verb-unknown second wave'],
  ])('never passes for sound where %j is in it', (more, problem) => expect(problemsOf(more)).toEqual([problem]));
});
