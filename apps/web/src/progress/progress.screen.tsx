import { useParams } from 'wouter';
import { useCycleName } from '../frame/cycle-name';
import { Page } from '../frame/page';
import { useWords } from '../words/language';
import { DueDays } from './due-days';
import { ProgressFields } from './progress.fields';
import { ProgressGate } from './progress.gate';

/** 進捗入力: one sitting, nothing lost. */
export function ProgressScreen() {
  const { id, cycle } = useParams<{ id: string; cycle: string }>();
  const { progress: words } = useWords();
  const nameOfCycle = useCycleName();
  return (
    <ProgressGate
      id={id}
      cycle={cycle}
      renderFrame={(form, content) => (
        <Page
          title={words.title(form.no, form.title)}
          beside={<DueDays cycle={form.cycle} name={nameOfCycle(form.cycle)} />}
        >
          {content}
        </Page>
      )}
    >
      {(form, writing) => <ProgressFields form={form} writing={writing} />}
    </ProgressGate>
  );
}
