/** What a feed's HTML must not hold: nothing that runs, loads or means something else on another page. */
export function htmlFaults(html: string, where: string): string[] {
  const faults: string[] = [];
  for (const [, name = ''] of html.matchAll(/<\/?([a-z][\w-]*)/gi))
    if (/^(script|style|iframe|object|embed|form|input|svg|math|img|video|audio|link|meta|base)$/i.test(name))
      faults.push(`${where}: <${name}>`);
  if (/\son\w+\s*=|\sstyle\s*=/i.test(html)) faults.push(`${where}: an event handler or a style`);
  for (const [, address = ''] of html.matchAll(/\s(?:href|src)\s*=\s*"([^"]*)"/gi))
    if (!/^(?:https?:\/\/|mailto:|tel:)/.test(address)) faults.push(`${where}: relative address ${address}`);
  return faults;
}

export function isAbsolute(address: string | undefined): boolean {
  return address !== undefined && /^https?:\/\/[^\s/]+/.test(address) && /^[\x21-\x7e]+$/.test(address);
}
