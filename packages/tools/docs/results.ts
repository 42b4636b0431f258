/** Makes `console.log` of a sample tell where one print ends and the next begins. */
const separator = '\u001e';
const watcher = `const log = console.log; console.log = (...all) => { process.stdout.write('\\u001e'); log(...all); };`;
export const watchResults = `--import='data:text/javascript,${encodeURIComponent(watcher).replaceAll("'", '%27')}'`;

/** What the comments behind `console.log(…);`, on its line or on those after it, say is printed. */
export function resultsStated(code: string): string[] {
  const stated: string[] = [];
  const lines = code.split('\n');
  for (const [index, line] of lines.entries()) {
    const [, beside] = /^\s*console\.log\(.*\);(?:\s+\/\/ (.*))?$/.exec(line) ?? [];
    if (!/^\s*console\.log\(.*\);/.test(line)) continue;
    const below: string[] = [];
    for (let at = index + 1; beside === undefined && lines[at]?.startsWith('// '); at += 1)
      below.push(lines[at]?.slice(3) ?? '');
    const said = beside ?? below.join(' ');
    if (said !== '') stated.push(said);
  }
  return stated;
}

/** Those that no print, in order, is equal to. `...` and `…` stand for anything, spaces and line ends for each other. */
export function resultsMissing(code: string, printed: string): string[] {
  const prints = printed.split(separator).map(flat);
  let next = 0;
  return resultsStated(code).filter((stated) => {
    const parts = flat(stated)
      .split(/\.\.\.|…/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const wanted = new RegExp(`^${parts.join('.*')}$`);
    const found = prints.findIndex((print, index) => index >= next && wanted.test(print));
    if (found >= 0) next = found + 1;
    return found < 0;
  });
}

const flat = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([[{]) | (?=[\]}])/g, '$1')
    .trim();
