/** Which messages were handled, so that one that comes again is not handled twice. Share it among the processes of a back end. */
export interface WebhookStore {
  /**
   * Notes that a message is being handled, unless it is or was: `new` says to go on. Must decide at once for all processes
   * (an insert that does nothing on conflict); a `running` older than a minute counts as failed.
   */
  begin(id: string): Promise<'new' | 'running' | 'done'> | 'new' | 'running' | 'done';
  /** `handled` false forgets the message: it will come again. */
  finish(id: string, handled: boolean): Promise<void> | void;
}

/** The central system tries for three days. */
const keptMilliseconds = 4 * 86_400_000;

/** In memory of this process; for one process, and for tests. */
export function memoryWebhookStore({ most = 10_000 } = {}): WebhookStore {
  const known = new Map<string, { done: boolean; at: number }>();
  return {
    begin(id) {
      const now = Date.now();
      const earlier = known.get(id);
      if (earlier && now - earlier.at < keptMilliseconds) return earlier.done ? 'done' : 'running';
      known.set(id, { done: false, at: now });
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
      return 'new';
    },
    finish(id, handled) {
      if (handled) known.set(id, { done: true, at: Date.now() });
      else known.delete(id);
    },
  };
}
