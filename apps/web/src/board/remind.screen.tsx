import { useKeptText } from '../item/kept-text';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ProblemOf } from '../parts/problem';
import { useWords } from '../words/language';
import { useReminders } from './chase';
import { ChaseList } from './chase.list';
import { ChasePage, type Chased } from './chase.page';

/** 督促の確認: who will be reminded of what, and one press. */
export function RemindScreen() {
  const { chase: words } = useWords();
  return (
    <ChasePage title={words.remindTitle} doneWords={words.reminded}>
      {(chased) => <Remind {...chased} />}
    </ChasePage>
  );
}

function Remind({ board, items, onDone }: Chased) {
  const { chase: words } = useWords();
  const [message, setMessage] = useKeptText(`${board.plan}/remind`);
  const reminders = useReminders();
  const cycle = board.cycle!.cycle;
  const said = message.trim() === '' ? {} : { message };
  const send = () =>
    void reminders.mutateAsync({ reminders: items.map(({ item }) => ({ item, cycle, ...said })) }).then(
      ({ results }) => {
        setMessage('');
        onDone(results);
      },
      () => undefined, // What went wrong with all of them stands in `reminders.error`.
    );
  return (
    <>
      <p className="mb-4 max-w-[44rem]">{words.remindMeans}</p>
      <ChaseList items={items} />
      <div className="grid max-w-[44rem] gap-4">
        <Field
          label={words.message}
          hint={words.messageHint}
          rows={2}
          value={message}
          onChange={setMessage}
          lang="ja"
        />
        {reminders.error && <ProblemOf error={reminders.error} />}
        <p>
          <Button kind="solid" busy={reminders.isPending} onPress={send}>
            {words.remind(items.length)}
          </Button>
        </p>
      </div>
    </>
  );
}
