import { expect, test } from '../hosts.ts';
import { Frame } from '../pages/frame.ts';

/** Does something in the page and tells which rule of its policy that broke. */
const BREACHES = {
  'script-src-elem': () => {
    const script = document.createElement('script');
    script.textContent = 'window.intruded = true';
    document.body.append(script);
  },
  'connect-src': () => void fetch('https://example.invalid/').catch(() => undefined),
  'img-src': () => {
    new Image().src = 'https://example.invalid/spy.png';
  },
  'frame-src': () => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
  },
} as const;

test('the page is kept to its policy', async ({ app }) => {
  const { page, troubles } = app;
  await new Frame(page).isShown();
  await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      document.title = `refused: ${effectiveDirective}`;
    });
  });
  for (const [directive, breach] of Object.entries(BREACHES)) {
    await test.step(directive, async () => {
      await page.evaluate(breach);
      await expect(page).toHaveTitle(`refused: ${directive}`);
      expect(await page.evaluate(() => 'intruded' in window)).toBe(false);
    });
  }
  troubles.length = 0;
});

test('the page has neither Node nor Electron', async ({ app, host }) => {
  await new Frame(app.page).isShown();
  const inPage = await app.page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    bridge: Object.keys((Reflect.get(window, 'archiveHost') as object | undefined) ?? {}),
  }));
  const bridge = host === 'desktop' ? ['kind', 'call', 'cancel', 'onEvent'] : [];
  expect(inPage).toEqual({ require: 'undefined', process: 'undefined', bridge });
});
