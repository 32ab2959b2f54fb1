import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { dayAfter } from '../absence/absence';
import { useAddress } from '../frame/address';
import { useDirectory, type Directory } from '../frame/directory';
import { NotFound } from '../frame/not-found';
import { Page } from '../frame/page';
import { Asked } from '../parts/asked';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { draftFrom, freeId, moved, useCheck, useRoutes, type Draft, type RouteOf, type Step } from './route';
import { Findings } from './findings';
import { Publish } from './publish';
import { StepEditor } from './step.editor';
import { useSettled } from './settled';
import { useKeptDraft } from './kept-draft';

/** 経路の下書き: written here, checked as it is written, in force from a day on. */
export function RouteDraftScreen() {
  const { route: id } = useParams<{ route: string }>();
  const { planning } = useWho();
  const routes = useRoutes();
  const directory = useDirectory();
  if (!planning) return <NotFound />;
  return (
    <Asked query={routes}>
      {(known) => {
        const route = known.find((each) => each.route === id);
        if (!route) return <NotFound />;
        return <Asked query={directory}>{(posts) => <Editor route={route} directory={posts} />}</Asked>;
      }}
    </Asked>
  );
}

interface Parameters {
  readonly route: RouteOf;
  readonly directory: Directory;
}

function Editor({ route, directory }: Parameters) {
  const { route: words } = useWords();
  const [, go] = useLocation();
  const { parameters } = useAddress();
  const asked = route.versions.find(({ version }) => String(version) === parameters.get('version'));
  const base = asked ?? route.versions.find(({ state }) => state === 'in-force') ?? route.versions[0]!;
  const [draft, setDraft, discard] = useKeptDraft(route.route, draftFrom(route.title, base));
  const [from, setFrom] = useState(dayAfter(directory.day));
  const [opened, open] = useState<string | null>(null);
  const check = useCheck(route.route, useSettled(draft));
  const problems = check.data?.problems ?? [];
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const changeStep = (index: number, part: Partial<Step>) => {
    if (part.id !== undefined) open(part.id);
    change({ steps: draft.steps.map((each, at) => (at === index ? { ...each, ...part } : each)) });
  };
  const add = () => {
    const id = freeId(draft.steps);
    open(id);
    change({ steps: [...draft.steps, { id, title: '', kind: 'approve', posts: [], needs: 'all' }] });
  };
  return (
    <Page
      title={words.draftOf(route.title)}
      beside={<Link to={`/routes?${route.route}=${base.version}`}>{words.backToRoutes}</Link>}
    >
      <p className="mb-4 max-w-prose">{words.draftHint(base.version)}</p>
      <div className="mb-6 max-w-xl">
        <Field label={words.routeTitle} value={draft.title} onChange={(title) => change({ title })} />
      </div>
      <Findings query={check} steps={draft.steps} />
      <ol className="my-6 grid grid-cols-[minmax(0,1fr)] gap-4">
        {draft.steps.map((step, index) => (
          <StepEditor
            // The id may be the same twice while a draft is wrong; its place is not.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${index}-${draft.steps.length}`}
            step={step}
            index={index}
            last={index === draft.steps.length - 1}
            directory={directory}
            findings={problems.filter((each) => each.step === step.id).map(({ detail }) => detail)}
            isOpen={opened === step.id}
            onToggle={() => open(opened === step.id ? null : step.id)}
            onChange={(part) => changeStep(index, part)}
            onMove={(to) => change({ steps: moved(draft.steps, index, to) })}
            onRemove={() => change({ steps: draft.steps.filter((_, at) => at !== index) })}
          />
        ))}
      </ol>
      <p className="mb-8 flex flex-wrap gap-x-6 gap-y-4">
        <Button onPress={add}>{words.addStep}</Button>
        <Button kind="text" onPress={discard}>
          {words.discard}
        </Button>
      </p>
      <Publish
        route={route.route}
        draft={draft}
        from={from}
        onFrom={setFrom}
        hasProblems={problems.length > 0}
        onDone={() => {
          discard();
          go('/routes');
        }}
      />
    </Page>
  );
}
