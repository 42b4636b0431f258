import { demoSizes, mostDemo, type DemoNumbers, type DemoSize } from '@lienthong/server';
import { didYouMean } from '../framework/closest.ts';
import { UsageProblem } from '../framework/index.ts';

/** What is not said of `schools=…,classes=…,pupils=…`. */
const usual: DemoNumbers = { schools: 4, classes: 8, pupils: 40 };

/** `ward`, or `schools=6,classes=12,pupils=40` in any order. */
export function sizeOf(text: string): DemoSize {
  if (Object.hasOwn(demoSizes, text)) return text as keyof typeof demoSizes;
  const names = Object.keys(demoSizes);
  if (!text.includes('='))
    throw new UsageProblem(
      `--size has no "${text}".${didYouMean(text, names)} There are ${names.join(', ')}, or numbers: schools=6,classes=12,pupils=40.`,
    );
  const numbers = { ...usual };
  for (const part of text.split(',')) {
    const [name = '', number = ''] = part.split('=').map((each) => each.trim());
    const most = Object.hasOwn(mostDemo, name) ? mostDemo[name as keyof DemoNumbers] : undefined;
    if (most === undefined)
      throw new UsageProblem(
        `--size counts schools, classes of each and pupils in each, not "${name}".${didYouMean(name, Object.keys(mostDemo))}`,
      );
    if (!/^\d+$/.test(number) || Number(number) < 1 || Number(number) > most)
      throw new UsageProblem(`--size takes 1 to ${most} ${name}, not "${number}".`);
    numbers[name as keyof DemoNumbers] = Number(number);
  }
  return numbers;
}
