/** Amounts may have decimals of a thousand yen (円): summed in yen, they stay exact. */
export const sumOfMoney = (thousandYen: readonly number[]): number =>
  thousandYen.reduce((sum, amount) => sum + Math.round(amount * 1000), 0) / 1000;
