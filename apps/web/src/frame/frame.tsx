import { Suspense } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import { useLive } from '../api/live';
import { Loading } from '../parts/asked';
import { screens } from '../screens';
import { ExpiredDialog } from '../session/expired.dialog';
import { useWords } from '../words/language';
import { KeyList } from './key-list';
import { KnownScreens } from './known-screens';
import { Language } from './language';
import { Navigation } from './navigation';
import { NotFound } from './not-found';
import { Notice } from './notice';
import { Offline } from './offline';
import { PlanCycle } from './plan-cycle';
import { Who } from './who';

const paths = screens.map(({ path }) => path);

/** What stands around every screen. */
export function Frame() {
  const { frame: words } = useWords();
  useLive();
  return (
    <>
      <a href="#main" className="skip-link">
        {words.skip}
      </a>
      <Notice />
      <Offline />
      <header className="border-b border-solid-gray-400">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2">
          <Link to="/" className="text-std-20B-150 text-black no-underline">
            {words.product}
          </Link>
          <CycleOfScreen />
          <Who />
        </div>
        <div className="mx-auto max-w-7xl px-1">
          <Navigation />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-7xl px-4 py-6 outline-none">
        <KnownScreens value={paths}>
          <Suspense fallback={<Loading />}>
            <Switch>
              {screens.map(({ path, Screen }) => (
                <Route key={path} path={path} component={Screen} />
              ))}
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </KnownScreens>
      </main>
      <footer className="mx-auto flex max-w-7xl flex-wrap justify-between gap-x-6 border-t border-solid-gray-300 px-4 py-4 print:hidden">
        <KeyList />
        <Language />
      </footer>
      <ExpiredDialog />
    </>
  );
}

function CycleOfScreen() {
  const [path] = useLocation();
  return <PlanCycle choosable={screens.some((each) => each.showsCycle && each.path === path)} />;
}
