import { answered, api } from '../api/api';
import { useCommand } from '../api/command';
import { Button } from '../parts/button';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';

interface Parameters {
  readonly item: string;
  readonly matter: string;
}

/** 引き戻し: while the next has not acted. */
export function Recall({ item, matter }: Parameters) {
  const { item: words } = useWords();
  const recall = useCommand((body: { matter: string }, key) =>
    answered(
      api.POST('/api/v1/items/{id}/recall', {
        params: { path: { id: item }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
  return (
    <div className="mt-4 grid justify-items-start gap-4">
      {recall.error && <ProblemOf error={recall.error} />}
      <Button busy={recall.isPending} onPress={() => recall.mutate({ matter })}>
        {words.recall}
      </Button>
    </div>
  );
}
