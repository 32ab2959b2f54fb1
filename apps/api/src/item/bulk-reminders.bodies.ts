import { Many, Shaped } from '@ayumi/event-sourcing/runtime';
import { Remind } from '@ayumi/plan/runtime';
import { ITEM_ID } from './item-id';

/** What `remind` takes, and of which item. */
export class ReminderInBulk extends Remind {
  @Shaped(ITEM_ID, { about: '項目', example: 'kodaira-r3.10' }) item!: string;
}

export class BulkReminder {
  @Many(() => ReminderInBulk, 500, { about: '督促する案件。1件以上、同じ項目の同じ案件は一度だけ' })
  reminders!: ReminderInBulk[];
}
