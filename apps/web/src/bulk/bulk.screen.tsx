import { useState } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../frame/address';
import { Page } from '../frame/page';
import { Asked, Empty } from '../parts/asked';
import { useWords } from '../words/language';
import { mattersIn, useBulkApproval, useBulkCheck, type Result, type Row } from './bulk';
import { BulkTable } from './bulk.table';
import { BulkResults } from './bulk.results';

interface Done {
  readonly results: readonly Result[];
  readonly rows: readonly Row[];
}

/** まとめて承認: one line of change for each, and at the end a result for each. */
export function BulkScreen() {
  const { bulk: words } = useWords();
  const { parameters } = useAddress();
  const matters = mattersIn(parameters);
  const [done, setDone] = useState<Done | null>(null);
  if (done) return <BulkResults {...done} />;
  return (
    <Page title={words.title}>
      {matters.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneHint}</p>
          <Link to="/">{words.toInbox}</Link>
        </Empty>
      ) : (
        <Checked matters={matters} onDone={setDone} />
      )}
    </Page>
  );
}

interface Parameters {
  readonly matters: ReturnType<typeof mattersIn>;
  readonly onDone: (done: Done) => void;
}

function Checked({ matters, onDone }: Parameters) {
  const { bulk: words } = useWords();
  const approval = useBulkApproval();
  const query = useBulkCheck(matters, approval.isPending);
  return (
    <Asked query={query}>
      {({ rows }) => (
        <>
          <p className="mb-2 max-w-[44rem]">{words.explanation}</p>
          {rows.length < matters.length && (
            <p role="alert" className="mb-2 font-bold text-warning-orange-2">
              {words.missing(matters.length - rows.length)}
            </p>
          )}
          <BulkTable rows={rows} approval={approval} onDone={(results) => onDone({ results, rows })} />
        </>
      )}
    </Asked>
  );
}
