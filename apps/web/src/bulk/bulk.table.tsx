import { useRowKeys } from '../keyboard/rows';
import { Button } from '../parts/button';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { isPlain, isTickable, keyOf, type Result, type Row, type useBulkApproval } from './bulk';
import { BulkRow } from './bulk.row';
import { useTicks } from './ticks';

interface Parameters {
  readonly rows: readonly Row[];
  readonly approval: ReturnType<typeof useBulkApproval>;
  readonly onDone: (results: readonly Result[]) => void;
}

export function BulkTable({ rows, approval, onDone }: Parameters) {
  const { bulk: words } = useWords();
  const { ticked, moved, tick, tickOnly } = useTicks(rows);
  const list = useRowKeys<HTMLTableSectionElement>({ selects: true });
  const settle = ticked.filter(({ leadsTo }) => leadsTo?.status === 'settled').length;
  const chosen = new Set(ticked.map(keyOf));
  const approve = () =>
    void approval
      .mutateAsync({ approvals: ticked.map(({ item, matter, fingerprint }) => ({ item, matter, fingerprint })) })
      // What went wrong with all of them stands in `approval.error`.
      .then(
        ({ results }) => onDone(results),
        () => undefined,
      );
  return (
    <>
      <p className="flex flex-wrap gap-x-6 print:hidden">
        <Button kind="text" onPress={() => tickOnly(rows.filter(isPlain))}>
          {words.noOdd}
        </Button>
        <Button kind="text" onPress={() => tickOnly(rows.filter(isTickable))}>
          {words.all}
        </Button>
        <Button kind="text" onPress={() => tickOnly([])}>
          {words.nobody}
        </Button>
      </p>
      <table role="table" className="bulk w-full border-collapse">
        <caption className="sr-only">{words.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(
              [
                [words.item, 'md:w-1/3'],
                [words.change, ''],
                [words.state, 'md:w-1/3'],
              ] as const
            ).map(([word, width]) => (
              <th role="columnheader" scope="col" key={word} className={`text-left text-sm ${width}`}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" ref={list}>
          {rows.map((row) => (
            <BulkRow
              key={keyOf(row)}
              row={row}
              isTicked={chosen.has(keyOf(row))}
              hasMoved={moved.has(keyOf(row))}
              onTick={tick}
            />
          ))}
        </tbody>
      </table>
      <div className="sticky bottom-0 z-10 grid gap-2 border-t-2 border-blue-900 bg-white py-3 print:hidden">
        {approval.error && <ProblemOf error={approval.error} />}
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <p role="status" className="font-bold">
            {words.selected(ticked.length, rows.length)}
          </p>
          <Button
            kind="solid"
            busy={approval.isPending}
            refusal={ticked.length === 0 ? words.nothingSelected : null}
            onPress={approve}
          >
            {words.approve(ticked.length)}
          </Button>
          {settle > 0 && <p className="text-sm">{words.settleCount(settle)}</p>}
        </div>
      </div>
    </>
  );
}
