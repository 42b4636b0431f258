import { loadSaving, saving } from '../load-saving.ts';
import { must } from '../must.ts';
import type { MarksSource } from '../open-sessions.ts';

/** The page itself, asked by events. Marks are saved by a module that is here by then. */
export function eventsSource(target: EventTarget): MarksSource {
  const asked = (): MarksSource => must(saving()).gradebookByEvents(target);
  return {
    save: (...call) => asked().save(...call),
    publish: async (...call) => (await loadSaving()).gradebookByEvents(target).publish(...call),
    explain: (error) => asked().explain(error),
  };
}
