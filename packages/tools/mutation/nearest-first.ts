import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** How many leading folders two paths share; the test of a file itself is nearer than its neighbours. */
function nearness(test: string, source: string): number {
  const [a, b] = [test.split('/'), source.split('/')];
  let shared = 0;
  while (shared < b.length - 1 && a[shared] === b[shared]) shared += 1;
  return shared + (test.startsWith(source.replace(/\.ts$/, '.')) ? 1 : 0);
}

/** The first failing test ends a mutant's run, and it is most likely close to the mutant. */
export class NearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const [source, ...others] = this.ctx.config.related ?? [];
    // The run without mutants names all files.
    if (source === undefined || others.length > 0) return sorted;
    return sorted.sort((a, b) => nearness(b.moduleId, source) - nearness(a.moduleId, source));
  }
}
