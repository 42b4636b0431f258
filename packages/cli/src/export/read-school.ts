import type { Class, Pupil } from '@lienthong/sdk/registry';
import { fold } from '@lienthong/regulations/mark-lists';
import { speaking, type Central } from '../central/connect.ts';
import { FailedProblem } from '../framework/index.ts';

/** More than a school has; a list that goes on beyond it is not one of a school. */
const most = 100_000;

/** The classes of a school year, or those that were named. */
export async function classesOf(
  { client, school }: Central,
  named: readonly string[],
  schoolYear: number | undefined,
): Promise<Class[]> {
  const all = await speaking(() =>
    client.registry
      .listClasses(school, schoolYear === undefined ? {} : { schoolYear })
      .collect({ limit: most }),
  );
  return chosen(all, named);
}

export function chosen<Of extends { name: string }>(all: readonly Of[], named: readonly string[]): Of[] {
  if (named.length === 0) return [...all];
  return named.map((name) => {
    const found = all.find((each) => fold(each.name) === fold(name));
    if (found) return found;
    const others = all.slice(0, 12).map((each) => each.name);
    throw new FailedProblem(
      `There is no class ${name}. ${others.length > 0 ? `There are ${others.join(', ')}${all.length > 12 ? ', …' : ''}.` : 'There is none at all in that school year.'}`,
    );
  });
}

export async function pupilsOf({ client, school }: Central, classId: string): Promise<Pupil[]> {
  return speaking(() => client.registry.listPupils(school, classId).collect({ limit: most }));
}
