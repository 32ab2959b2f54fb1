/** Injection token of the city whose directory signs people in: one installation serves one city. */
export const HOME_CITY = Symbol('home city');
