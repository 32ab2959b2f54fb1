import { useParams } from 'wouter';
import { Page } from '../frame/page';
import { ProgressGate } from '../progress/progress.gate';
import { useWords } from '../words/language';
import { ProgressCheck } from './progress-check';

/** 提出前の確認: no surprise. */
export function ProgressCheckScreen() {
  const { id, cycle } = useParams<{ id: string; cycle: string }>();
  const { check: words } = useWords();
  return (
    <ProgressGate
      id={id}
      cycle={cycle}
      renderFrame={(form, content) => <Page title={words.title(form.no, form.title)}>{content}</Page>}
    >
      {(form, writing) => <ProgressCheck form={form} writing={writing} />}
    </ProgressGate>
  );
}
