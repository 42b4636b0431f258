import { unzipSync, type Unzipped } from 'fflate';
import { limits } from '@lienthong/regulations/mark-lists';
import { UnreachableProblem } from '../framework/index.ts';

/**
 * The files of a zip archive, as long as they are not too much: an archive of a few bytes can unpack to more than a machine
 * holds. What it states about sizes is asked first, and no file is unpacked beyond what it stated.
 */
export function unzip(bytes: Uint8Array, file: string, wanted = (_name: string) => true): Unzipped {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        total += originalSize;
        count += 1;
        if (total > limits.unpackedBytes || count > 2_000) throw new TooMuch();
        return wanted(name);
      },
    });
  } catch (error) {
    if (error instanceof TooMuch)
      throw new UnreachableProblem(
        `${file} unpacks to more than ${limits.unpackedBytes / 1_000_000} MB and was not opened.`,
      );
    throw new UnreachableProblem(
      `${file} cannot be unpacked: it is damaged, protected by a password, or no such file.`,
      {
        cause: error,
      },
    );
  }
}

class TooMuch extends Error {}
