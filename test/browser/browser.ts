import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'

const CHROMIUM_PATH = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** Where services are required (CI), a missing browser fails its suite instead of leaving it out. */
export const hasBrowser = existsSync(CHROMIUM_PATH) || process.env.REQUIRE_SERVICES === '1'

/** True while pictures under docs/ are to be taken anew. */
export const updatesScreenshots = process.env.UPDATE_SCREENSHOTS === '1'

/** Long enough for a busy machine, short enough that a fault does not hold up the suite. */
const ACTION_TIMEOUT_MS = 8_000

export interface Viewport {
  readonly width: number
  readonly height: number
}

/** A fresh Chromium with a profile of its own that talks to nobody but the page under test. */
export async function launchBrowser(viewport: Viewport, isPhone = false): Promise<BrowserContext> {
  const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'chromium-')), {
    executablePath: CHROMIUM_PATH,
    headless: true,
    viewport: { ...viewport },
    hasTouch: isPhone,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  browser.setDefaultTimeout(ACTION_TIMEOUT_MS)
  return browser
}
