import { useParams } from 'wouter';
import { Page } from '../frame/page';
import { RevisionGate } from '../revision/revision.gate';
import { useWords } from '../words/language';
import { RevisionCheck } from './revision-check';

/** 提出前の確認 of a target revision. */
export function RevisionCheckScreen() {
  const { id, indicator } = useParams<{ id: string; indicator: string }>();
  const { check: words } = useWords();
  return (
    <RevisionGate
      id={id}
      indicator={indicator}
      renderFrame={(form, content) => <Page title={words.title(form.no, form.title)}>{content}</Page>}
    >
      {(form, writing) => <RevisionCheck form={form} writing={writing} />}
    </RevisionGate>
  );
}
