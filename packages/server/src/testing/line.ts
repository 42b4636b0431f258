/** A stream over a real connection: `next` gives its lines one by one, null at its end. */
export async function openLine(url: string, token: string, headers: Record<string, string> = {}) {
  const controller = new AbortController();
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: controller.signal,
  });
  const lines = linesOf(response);
  const next = async () => (await lines.next()).value ?? null;
  return { response, next, abort: () => controller.abort() };
}

async function* linesOf({ body }: Response): AsyncGenerator<string, undefined> {
  let rest = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
  return undefined;
}
