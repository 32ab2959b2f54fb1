/** An item's address: `kodaira-r3.10`. */
export const ITEM_ID = /^[a-z]+-[a-z0-9]+\.\d{2,4}$/;
