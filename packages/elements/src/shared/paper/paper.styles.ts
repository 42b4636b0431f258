import { css } from 'lit';

/** The paper: black on white whatever the screen, sizes in millimetres and points, the same in every browser. */
export const paperStyles = css`
  .paper {
    all: initial;
    display: block;
    direction: ltr;
    color: #000;
    background: #fff;
    font:
      10.5pt / 1.3 'Times New Roman',
      'Liberation Serif',
      'Noto Serif',
      serif;
    font-variant-numeric: tabular-nums;
    color-scheme: light;
    print-color-adjust: exact;
  }

  * {
    box-sizing: border-box;
  }

  .page {
    display: flex;
    flex-direction: column;
    inline-size: var(--inline);
    block-size: var(--block);
    overflow: hidden;
    break-after: page;
    break-inside: avoid;
  }

  .page:last-child {
    break-after: auto;
  }

  header {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    gap: 0 8mm;
    align-items: end;
    margin-block-end: 2mm;
  }

  p,
  h1,
  h2,
  ul {
    margin: 0;
    padding: 0;
  }

  h1 {
    grid-column: 2;
    font-size: 13pt;
    font-weight: bold;
    text-align: center;
  }

  .office {
    grid-area: 1 / 1 / span 2;
    align-self: start;
    text-align: center;
    justify-self: start;
  }

  .office b {
    display: block;
    text-transform: uppercase;
  }

  .what {
    grid-area: 2 / 2;
    text-align: center;
  }

  .where {
    grid-area: 1 / 3 / span 2;
    text-align: end;
    font-size: 9pt;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: auto;
  }

  th,
  td {
    padding: 0.6mm 1.2mm;
    border: 0.2mm solid #000;
    text-align: center;
    font-weight: normal;
    white-space: nowrap;
  }

  thead th {
    padding-block: 1mm;
    font-weight: bold;
  }

  tbody tr {
    block-size: 5.6mm;
  }

  .mark {
    min-inline-size: 12mm;
  }

  .dense {
    font-size: 9.5pt;
  }

  .dense :is(th, td) {
    padding-inline: 0.8mm;
  }

  .dense thead th {
    white-space: normal;
  }

  th.name,
  td.name,
  td.remark {
    text-align: start;
  }

  td.name {
    min-inline-size: 54mm;
    white-space: normal;
  }

  td.remark {
    inline-size: 100%;
    white-space: normal;
    font-size: 9pt;
    line-height: 1.2;
  }

  .dense .mark {
    min-inline-size: 9mm;
  }

  .dense td.name {
    min-inline-size: 44mm;
  }

  td.result {
    font-weight: bold;
  }

  .low {
    text-decoration: underline;
    text-decoration-thickness: 0.2mm;
    text-underline-offset: 0.6mm;
  }

  s {
    margin-inline-end: 1mm;
    color: #444;
    font-size: 9pt;
    text-decoration-thickness: 0.3mm;
  }

  .corrected {
    outline: 0.4mm solid #000;
    outline-offset: -0.5mm;
  }

  .last {
    display: grid;
    gap: 3mm;
    padding-block-start: 2.5mm;
  }

  .last h2 {
    font-size: 9pt;
  }

  .list,
  .legend {
    font-size: 9pt;
  }

  .list ol {
    margin: 0;
    padding-inline-start: 5mm;
    columns: 2;
    column-gap: 8mm;
  }

  .list li {
    break-inside: avoid;
  }

  .signatures {
    display: grid;
    grid-template-columns: repeat(3, 1fr);
    gap: 0 6mm;
    text-align: center;
    min-block-size: 30mm;
  }

  .signatures .date {
    grid-column: 3;
    font-style: italic;
  }

  .signatures .who {
    grid-row: 2;
  }

  .signatures b {
    display: block;
  }

  .signatures i {
    font-size: 9pt;
  }

  .signatures .by {
    grid-row: 3;
    align-self: end;
  }

  footer {
    display: grid;
    grid-template-columns: 1fr auto 1fr;
    gap: 6mm;
    margin-block-start: auto;
    padding-block-start: 2mm;
    font-size: 9pt;
  }

  footer .page-number {
    text-align: end;
  }
`;
