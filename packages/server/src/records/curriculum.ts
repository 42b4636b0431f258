/** Subjects in the order of the curriculum of 2018, those of 2006 that it no longer has among them. */
const ORDER = [
  ...[
    'nguVan',
    'toan',
    'ngoaiNgu1',
    'ngoaiNgu2',
    'tiengDanToc',
    'gdcd',
    'gdktpl',
    'lichSuDiaLi',
    'lichSu',
    'diaLi',
  ],
  ...['khtn', 'vatLi', 'hoaHoc', 'sinhHoc', 'congNghe', 'tinHoc', 'gdqpan'],
  ...['gdtc', 'theDuc', 'ngheThuat', 'amNhac', 'miThuat', 'gddp', 'hdtn'],
];

/** Unknown subjects come last, by code. */
export function byCurriculum(one: { code: string }, other: { code: string }): number {
  return place(one.code) - place(other.code) || (one.code < other.code ? -1 : 1);
}

function place(code: string): number {
  const at = ORDER.indexOf(code);
  return at < 0 ? ORDER.length : at;
}
