/** What stands on the pages: the head of the year, sections, tables, drawings, the stages of a sheet and its signatures. */
export const PARTS_STYLE = `.hero { padding: 2rem 1.5rem; margin-bottom: 2rem; background: var(--wash); border-left: 12px solid var(--key); border-radius: 8px; }
.hero h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); margin: 0.25rem 0 0.5rem; word-break: keep-all; }
.hero p { margin: 0; }
.publisher { font-weight: bold; }
.edition { color: var(--quiet); }
.hero .corrected { margin-top: 1rem; font-weight: bold; }
.contents { margin-bottom: 2rem; }
.contents h2 { font-size: 1rem; margin: 0 0 0.5rem; }
.contents ul { list-style: none; margin: 0; padding: 0; font-size: 0.9375rem; columns: 10rem; column-gap: 1.5rem; }
.contents li { break-inside: avoid; border-bottom: 1px solid var(--line); }
.contents a { display: block; padding: 0.5rem 0; text-decoration: none; line-height: 1.5; }
.contents a:hover { text-decoration: underline; }
.downloads { margin-bottom: 2rem; padding: 1rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; }
.downloads h2 { font-size: 1.1875rem; margin: 0 0 0.5rem; }
.downloads ul { margin: 0; padding-left: 1.25rem; }
.size { color: var(--quiet); font-size: 0.875rem; }
.part { margin-bottom: 3.5rem; }
.part > h2 { padding-bottom: 0.375rem; border-bottom: 3px solid var(--key); }
#summary > .prose:first-of-type p { font-size: 1.1875rem; line-height: 1.8; }
#introduction .prose { max-width: 42em; }
.note { color: var(--quiet); font-size: 0.875rem; }
.prose > :is(h2, h3, h4, h5) { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
.prose p { max-width: 48em; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 1rem 0 1.5rem; }
.facts > div { padding: 0.5rem 0.875rem; background: var(--wash); border-radius: 6px; }
.facts dt { font-size: 0.875rem; color: var(--quiet); }
.facts dd { margin: 0; font-weight: bold; }
#summary > .facts, #year-on-year > .facts { grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); }
:is(#summary, #year-on-year) > .facts dd { font-size: 2rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
#about > .facts { grid-template-columns: 1fr; }
.table { overflow-x: auto; margin: 1.25rem 0 0.5rem; position: relative; }
table { overflow-wrap: break-word; border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.5; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.375rem; }
th, td { border: 1px solid var(--line); padding: 0.4375rem 0.625rem; vertical-align: top; text-align: left; min-width: 4.5em; }
thead th { background: var(--wash); vertical-align: bottom; border-bottom: 2px solid var(--key); font-size: 0.875rem; }
thead th[scope='colgroup'] { border-bottom: 1px solid var(--line); text-align: center; }
tbody th { font-weight: normal; min-width: 9em; }
td:not(.end) { min-width: 6em; }
.end { text-align: right; font-variant-numeric: tabular-nums; }
.whole { white-space: nowrap; }
thead th { word-break: auto-phrase; }
.pair thead th.end { word-break: keep-all; }
.total > * { font-weight: bold; background: var(--band); border-top: 2px solid var(--ink); }
thead small { font-weight: normal; white-space: nowrap; }
figure { margin: 1.25rem 0; padding: 0.25rem; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); width: fit-content; max-width: 100%; }
figure svg { width: 34rem; }
.pair svg { width: 100%; }
figcaption { padding: 0.25rem 0.75rem 0.5rem; font-size: 0.875rem; color: var(--quiet); }
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.5rem; align-items: start; }
.pair figure { margin-top: 0.5rem; }
.sheet > h1 { padding-bottom: 0.5rem; border-bottom: 3px solid var(--key); }
.stage { margin: 1.5rem 0; padding: 0 1.25rem 1rem; border: 1px solid var(--line); border-radius: 8px; }
.stage > h2 { display: flex; align-items: center; gap: 0.75rem; margin: 0 -1.25rem 0.5rem; padding: 0.5rem 1.25rem; background: var(--wash); border-radius: 8px 8px 0 0; font-size: 1.25rem; }
.letter { display: inline-grid; place-items: center; width: 2rem; height: 2rem; border-radius: 50%; background: var(--key); color: var(--paper); font-size: 1.0625rem; line-height: 1; flex: none; }
.group { margin-top: 1.5rem; padding-left: 1rem; border-left: 4px solid var(--band); }
.group > h3 { margin-top: 0; }
.approvals :is(h2, h3) { font-size: 1.0625rem; }
.approvals ol { list-style: none; display: flex; flex-wrap: wrap; margin: 0; padding: 1px 0 0 1px; }
.approvals li { position: relative; width: 8.5rem; min-height: 7rem; margin: -1px 0 0 -1px; padding: 0 0.5rem 0.5rem; border: 1px solid var(--quiet); display: flex; flex-direction: column; align-items: center; gap: 0.125rem; text-align: center; line-height: 1.4; }
.approvals .step { align-self: stretch; margin: 0 -0.5rem 0.375rem; padding: 0.25rem; background: var(--wash); border-bottom: 1px solid var(--quiet); font-size: 0.8125rem; }
.approvals .name { font-weight: bold; }
.approvals .post, .approvals time { font-size: 0.8125rem; }
.approvals .post { color: var(--quiet); }
.mark { display: inline-grid; place-items: center; min-width: 1.625rem; height: 1.625rem; padding: 0 0.25rem; border: 2px solid var(--warning); border-radius: 1rem; color: var(--warning); font-size: 0.8125rem; font-weight: bold; line-height: 1; }
.neighbours { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; margin-top: 2.5rem; }
.neighbours a { display: block; padding: 0.75rem 1rem; border: 1px solid var(--key); border-radius: 8px; text-decoration: none; }
.neighbours a:hover { text-decoration: underline; }
.neighbours a[rel='next'] { text-align: right; }
.neighbours small { display: block; color: var(--quiet); }
@media (min-width: 64rem) {
  .columns { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3rem; align-items: start; }
  .contents { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow-y: auto; }
  .pair { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
}
@media (max-width: 40rem) {
  .hero { padding: 1.25rem 1rem; border-left-width: 6px; }
  .stage { padding-inline: 0.875rem; }
  .stage > h2 { margin-inline: -0.875rem; padding-inline: 0.875rem; }
  table { font-size: 0.875rem; }
  tbody th { min-width: 8em; }
  .approvals li { width: calc(50% + 1px); }
}
`;
