/** Runs of a property; `LIENTHONG_PROPERTY_RUNS` is a ceiling where each run is paid many times, as in mutation testing. */
export function runs(usual: number): number {
  const ceiling = Number(process.env.LIENTHONG_PROPERTY_RUNS);
  return ceiling > 0 ? Math.min(usual, ceiling) : usual;
}
