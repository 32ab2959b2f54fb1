import { Many, Shaped } from '@ayumi/event-sourcing/runtime';
import { ExtendDue } from '@ayumi/plan/runtime';
import { ITEM_ID } from './item-id';

/** What `extend-due` takes, and of which item. */
export class ExtensionInBulk extends ExtendDue {
  @Shaped(ITEM_ID, { about: '項目', example: 'kodaira-r3.10' }) item!: string;
}

export class BulkExtension {
  @Many(() => ExtensionInBulk, 500, { about: '期限を延ばす項目。1件以上、同じ項目の同じ照会は一度だけ' })
  extensions!: ExtensionInBulk[];
}
