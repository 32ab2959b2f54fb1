import { Link } from 'wouter';
import { useAddress } from '../frame/address';
import { Page } from '../frame/page';
import { Asked } from '../parts/asked';
import { Day } from '../parts/moment';
import { PlanTabs } from '../plan/plan.tabs';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { useRoutes, type RouteOf } from './route';
import { StepStrip } from './step.strip';

/** 経路: every version with its days, drawn as it is travelled. */
export function RouteScreen() {
  const { route: words, plan } = useWords();
  const { planning } = useWho();
  return (
    <Page title={words.title}>
      <PlanTabs />
      {!planning && <p className="mb-4 text-sm print:hidden">{plan.readOnly}</p>}
      <p className="mb-6 max-w-prose">{words.inFlight}</p>
      <Asked query={useRoutes()}>
        {(routes) => (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
            {routes.map((route) => (
              <OneRoute key={route.route} route={route} />
            ))}
          </div>
        )}
      </Asked>
    </Page>
  );
}

function OneRoute({ route: { route, title, versions } }: { readonly route: RouteOf }) {
  const { route: words } = useWords();
  const { planning } = useWho();
  const { parameters, addressWith } = useAddress();
  const asked = versions.find(({ version }) => String(version) === parameters.get(route));
  const shown = asked ?? versions.find(({ state }) => state === 'in-force') ?? versions[0];
  if (!shown) return null;
  return (
    <section aria-labelledby={`route-${route}`}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`route-${route}`} lang="ja" className="text-std-20B-150">
          {title}
        </h2>
        {planning && (
          <Link to={`/routes/${route}/draft?version=${shown.version}`}>{words.writeDraft(shown.version)}</Link>
        )}
      </div>
      <ul className="mb-4 flex flex-wrap gap-2">
        {versions.map(({ version, state, from, until }) => (
          <li key={version}>
            <Link
              to={addressWith({ [route]: version })}
              aria-current={version === shown.version ? 'true' : undefined}
              className="inline-flex min-h-11 flex-wrap items-center gap-x-2 rounded-8 border border-solid-gray-400 px-3 text-black no-underline hover:bg-blue-50 aria-[current]:border-blue-900 aria-[current]:bg-blue-50 aria-[current]:font-bold"
            >
              {words.versionNo(version)} {words.states[state]}
              <span className="text-sm font-normal">
                <Day iso={from} />〜{until && <Day iso={until} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <StepStrip steps={shown.steps} />
    </section>
  );
}
