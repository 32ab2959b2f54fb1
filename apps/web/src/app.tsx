import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { mayPass } from './api/problem';
import { Failure } from './frame/failure';
import { Frame } from './frame/frame';
import { Asked } from './parts/asked';
import { LoginPage } from './session/login.page';
import { useSession } from './session/session';
import { LanguageProvider } from './words/language';

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (failures, error) => failures < 2 && mayPass(error) },
    // Without a network a command fails at once and in words; it does not fire by itself when nobody expects it any more.
    mutations: { networkMode: 'always' },
  },
});

export function App() {
  return (
    <Failure>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <Door />
        </QueryClientProvider>
      </LanguageProvider>
    </Failure>
  );
}

function Door() {
  const session = useSession();
  if (session.data) return <Frame key={session.data.login} />;
  return <Asked query={session}>{() => <LoginPage />}</Asked>;
}
