/**
 * What the reports call things, in words: blocks, figures, parts of a path, columns, by their codes. A code that is not
 * here, as of a form of one's own, is shown as it is.
 */
export type ReportNames = Readonly<Record<string, string>>;
