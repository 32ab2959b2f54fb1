/** `kodaira-r3.10` is item 10 of the plan `kodaira-r3`. */
export const planOf = (item: string): string => item.slice(0, item.lastIndexOf('.'));

/** The plan `kodaira-r3` belongs to the city `kodaira`. */
export const cityOf = (plan: string): string => plan.slice(0, plan.indexOf('-'));

/** Item 10 of the plan `kodaira-r3` is `kodaira-r3.10`, item 5 is `kodaira-r3.05`. */
export const itemId = (plan: string, no: number): string => `${plan}.${String(no).padStart(2, '0')}`;
