/*
 * Tokens of the Digital Agency's design system. Each passes 4.5:1 on white as text; a chart printed in black and white
 * still tells by shape and word.
 */
export const INK = '#1a1a1a';
export const QUIET_INK = '#595959';
export const BAR = '#0017c1';
export const BAND = '#e6e6e6';
export const PAPER = '#ffffff';
export const SUCCESS = '#197a4b';
export const ERROR = '#ec0000';
export const WARNING_ORANGE = '#c74700';
export const WARNING_YELLOW = '#927200';
