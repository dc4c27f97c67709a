import { expect, it } from 'vitest';
import { findChromium } from '../../build/chromium.ts';

it('takes the browser that somebody names, if it is there', () => {
  expect(findChromium(process.execPath)).toBe(process.execPath);
  expect(findChromium('/no/such/browser')).not.toBe('/no/such/browser');
});
