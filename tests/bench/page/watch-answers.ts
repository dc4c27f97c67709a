import type { Page } from '@playwright/test';

/** The next key comes when nothing has changed for so long. */
const QUIET_MS = 150;
const LONGEST_MS = 5_000;

/**
 * Types a text, key by key, each when the answers to the one before stand still; tells for each key when the last
 * change of the list of answers, or of what is said above it, was painted. A key that changes neither is left out.
 */
export async function typeWatched(page: Page, text: string): Promise<number[]> {
  const tookMs: number[] = [];
  for (const letter of text) {
    const settled = page.evaluate(settle, { quietMs: QUIET_MS, longestMs: LONGEST_MS });
    await page.keyboard.insertText(letter);
    const painted = await settled;
    if (painted !== null) tookMs.push(painted);
  }
  return tookMs;
}

/** In the page: from the next input to the frame of the last change before it is quiet; null where nothing changed. */
function settle({ quietMs, longestMs }: { quietMs: number; longestMs: number }): Promise<number | null> {
  return new Promise((resolve) => {
    let begunAt = 0;
    let paintedAt: number | null = null;
    let waiting = 0;
    const end = (): void => {
      observer.disconnect();
      resolve(paintedAt === null ? null : paintedAt - begunAt);
    };
    const wait = (ms: number): void => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(end, ms);
    };
    const isAnswer = ({ target }: MutationRecord): boolean => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest('main [role="listbox"], main [role="status"]') != null;
    };
    const observer = new MutationObserver((changes) => {
      if (begunAt === 0 || !changes.some(isAnswer)) return;
      requestAnimationFrame(() => {
        const frame = new MessageChannel();
        frame.port1.onmessage = () => {
          paintedAt = performance.now();
          wait(quietMs);
        };
        frame.port2.postMessage(null);
      });
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    document.addEventListener(
      'input',
      (event) => {
        begunAt = event.timeStamp;
        wait(quietMs * 4);
      },
      { once: true, capture: true },
    );
    wait(longestMs);
  });
}
