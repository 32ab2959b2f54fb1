/** On paper: no ways to click, tables whole, and each part where a page begins. */
export const PRINT_STYLE = `@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { font-size: 10pt; line-height: 1.6; }
  .skip, .contents, .downloads, .crumbs, .neighbours { display: none; }
  main, footer.site p { max-width: none; padding: 0; }
  a, a:visited { color: inherit; text-decoration: none; }
  header.site { display: none; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  th, td, tbody th, td:not(.end) { min-width: 3.75em; padding: 1mm 1.5mm; }
  tr, figure, .approvals, .facts > div { break-inside: avoid; }
  h1, h2, h3, h4, caption { break-after: avoid; }
  .part { break-before: page; margin: 0; }
  #introduction, #unsettled, #trend, #priorities { break-before: auto; }
  .hero, .stage > h2, .facts > div, thead th, .total > *, .letter { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
