import { format } from 'prettier';
import options from '../prettier.config.mjs';

/** The repository's one formatting, applied to what we generate so that the format check never disagrees. */
export async function formatText(path: string, content: string): Promise<string> {
  return format(content, { ...(options as object), filepath: path });
}
