import { format } from 'prettier';

/** The repository's one formatting, applied to what we generate so that the format check never disagrees. */
export const prettierOptions = { singleQuote: true, printWidth: 110, trailingComma: 'all' } as const;

export async function formatText(path: string, content: string): Promise<string> {
  return format(content, { ...prettierOptions, filepath: path });
}
