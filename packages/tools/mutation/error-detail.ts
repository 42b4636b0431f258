import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { Ignorer, NodePath } from '@stryker-mutator/api/ignore';

/** What is asked of a Babel path here. */
interface ArgumentPath extends NodePath {
  readonly listKey?: string;
  readonly key?: string | number | null;
  readonly parent?: {
    readonly type: string;
    readonly callee?: { readonly type: string; readonly name?: string };
  };
}

/** The words of an error are for developers; tests check its code and place. */
const errorDetail: Ignorer = {
  shouldIgnore({ listKey, key, parent }: ArgumentPath) {
    const isDetail =
      parent?.type === 'NewExpression' &&
      parent.callee?.name === 'RegulationError' &&
      listKey === 'arguments' &&
      key === 2;
    return isDetail ? 'wording of an error' : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'error-detail', errorDetail)];
