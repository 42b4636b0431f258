import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import type { BrowserConfigOptions } from 'vitest/node';

export const root = join(import.meta.dirname, '../../..');

/** Packages resolve each other's sources, so that a test never runs yesterday's build. */
export const sourceConditions = ['lienthong-source'];

/** Debian's Chromium, or the one named by CHROMIUM. */
export const chromiumPath =
  process.env.CHROMIUM ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ??
  '/usr/bin/chromium';

export const launchOptions = {
  executablePath: chromiumPath,
  // Where the machine names no language, Chromium gives downloads with Vietnamese names one of its own.
  env: { ...process.env, LC_ALL: 'C.UTF-8' } as Record<string, string>,
  // Root needs --no-sandbox; the rest keeps the browser off the network.
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
};

export const chromium = () =>
  ({
    enabled: true,
    headless: true,
    provider: playwright({ launchOptions }),
    screenshotFailures: false,
    instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 800 } }],
  }) satisfies BrowserConfigOptions;
