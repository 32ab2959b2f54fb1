import { BAND, BAR, INK, PAPER, QUIET_INK, WARNING_ORANGE } from '../svg/colours';
import { PARTS_STYLE } from './style.parts';
import { PRINT_STYLE } from './style.print';

/** Tokens of the Digital Agency's design system; letters 16 px and larger with the leading that Japanese needs. */
const BASE_STYLE = `:root {
  --ink: ${INK};
  --quiet: ${QUIET_INK};
  --paper: ${PAPER};
  --key: ${BAR};
  --wash: #f2f5ff;
  --line: #cccccc;
  --band: ${BAND};
  --warning: ${WARNING_ORANGE};
  --wide: 72rem;
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  color: var(--ink);
  background: var(--paper);
  font: 1rem/1.75 'BIZ UDPGothic', 'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'Noto Sans JP', 'Noto Sans CJK JP', Meiryo, system-ui, sans-serif;
  overflow-wrap: anywhere;
  line-break: strict;
}
h1, h2, h3, h4, h5 { line-height: 1.4; margin: 1.5em 0 0.5em; text-wrap: balance; word-break: auto-phrase; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.5rem; }
h3 { font-size: 1.1875rem; }
h4, h5 { font-size: 1rem; }
p { margin: 0 0 0.75em; }
a { color: var(--key); text-underline-offset: 0.2em; }
a:visited { color: #6c1f8d; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 4px solid #000000; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d; border-radius: 4px; }
main:focus { outline: none; }
svg { display: block; max-width: 100%; height: auto; }
code { font-family: ui-monospace, 'Noto Sans Mono', monospace; font-size: 0.875em; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 1; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header.site, footer.site, main, .crumbs, .banner { max-width: var(--wide); margin-inline: auto; padding-inline: 1rem; }
header.site { padding-block: 0.75rem; border-bottom: 1px solid var(--line); max-width: none; }
header.site p { max-width: calc(var(--wide) - 2rem); margin: 0 auto; font-size: 0.875rem; }
header.site a { color: inherit; text-decoration: none; }
header.site a:hover { text-decoration: underline; }
header.site span { font-weight: bold; margin-right: 0.75em; }
main { padding-block: 1.5rem 4rem; }
footer.site { border-top: 4px solid var(--key); padding-block: 1.5rem 3rem; font-size: 0.875rem; max-width: none; }
footer.site p { max-width: calc(var(--wide) - 2rem); margin-inline: auto; }
.banner { margin-block: 1rem 0; padding-block: 0.75rem; border: 2px solid var(--warning); border-left-width: 12px; border-radius: 4px; max-width: calc(var(--wide) - 2rem); }
.crumbs ol { list-style: none; display: flex; flex-wrap: wrap; gap: 0 0.5rem; margin: 1rem 0 0; padding: 0; font-size: 0.875rem; }
.crumbs li + li::before { content: '›'; margin-right: 0.5rem; color: var(--quiet); }
`;

/** The whole style sheet, from the widest rule to the paper. */
export const STYLE = `${BASE_STYLE}${PARTS_STYLE}${PRINT_STYLE}`;
