import { useParams } from 'wouter';
import { Page } from '../frame/page';
import { useWords } from '../words/language';
import { RevisionFields } from './revision.fields';
import { RevisionGate } from './revision.gate';

/** 目標改定: old → new, and the reason cannot be skipped. */
export function RevisionScreen() {
  const { id, indicator } = useParams<{ id: string; indicator: string }>();
  const { revision: words } = useWords();
  return (
    <RevisionGate
      id={id}
      indicator={indicator}
      renderFrame={(form, content) => <Page title={words.title(form.no, form.title)}>{content}</Page>}
    >
      {(form, writing) => <RevisionFields form={form} writing={writing} />}
    </RevisionGate>
  );
}
