import { Page } from '../frame/page';
import { useDirectory } from '../frame/directory';
import { Asked } from '../parts/asked';
import { useWho } from '../session/session';
import { useWords } from '../words/language';
import { useAbsences } from './absence';
import { AbsenceList } from './absence.list';
import { DelegationList } from './delegation.list';
import { DeputiesTable } from './deputies.table';
import { RegisterForm } from './register.form';

const ALOOF = ['auditor', 'administrator'];

/** 不在・代理: two clicks before a trip, and who is away today. */
export function AbsenceScreen() {
  const { absence: words } = useWords();
  const { posts } = useWho();
  const directory = useDirectory();
  const takesPart = posts.some(({ rank }) => !ALOOF.includes(rank));
  return (
    <Page title={words.title}>
      <Asked query={useAbsences()}>
        {(absences) => (
          <Asked query={directory}>
            {(known) => (
              <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
                {takesPart && <RegisterForm today={absences.day} directory={known} />}
                <AbsenceList absences={absences} />
                <DelegationList delegations={absences.delegations} />
                <DeputiesTable deputies={absences.deputies} directory={known} />
              </div>
            )}
          </Asked>
        )}
      </Asked>
    </Page>
  );
}
