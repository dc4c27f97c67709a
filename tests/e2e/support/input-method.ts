import type { CDPSession, Page } from '@playwright/test';

/** The two ways in which Vietnamese reaches a field on Windows, as the browser sees them. */
export class InputMethod {
  readonly #page: Page;
  readonly #devtools: Promise<CDPSession>;

  constructor(page: Page) {
    this.#page = page;
    this.#devtools = page.context().newCDPSession(page);
  }

  /** Writes text syllable by syllable through a composition, which each of its stages replaces. */
  async compose(text: string): Promise<void> {
    for (const syllable of text.split(/(\s+)/)) {
      if (syllable.trim() === '') await this.#page.keyboard.insertText(syllable);
      else await this.#composeSyllable(syllable);
    }
  }

  /** Begins a composition and leaves it open. */
  async begin(text: string): Promise<void> {
    await this.#show(text);
  }

  /** Ends the open composition with this text. */
  async commit(text: string): Promise<void> {
    await (await this.#devtools).send('Input.insertText', { text });
  }

  /**
   * Writes text as Unikey does without a composition: letters as typed, then so many times Backspace and the
   * marked letters, all in one burst.
   */
  async retype(text: string): Promise<void> {
    const devtools = await this.#devtools;
    const sent: Promise<unknown>[] = [];
    const key = (type: 'keyDown' | 'keyUp', pressed: Readonly<Record<string, string | number>>) =>
      sent.push(devtools.send('Input.dispatchKeyEvent', { type, ...pressed }));
    const letter = (text: string) => {
      key('keyDown', { key: text, text, windowsVirtualKeyCode: VK_PACKET });
      key('keyUp', { key: text, windowsVirtualKeyCode: VK_PACKET });
    };
    const back = { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: VK_BACK };
    for (const syllable of text.split(/(?<=\s)/)) {
      const plain = withoutMarks(syllable.trimEnd());
      const kept = sharedStart(plain, syllable);
      for (const typed of plain) letter(typed);
      for (let n = kept; n < plain.length; n += 1) {
        key('keyDown', back);
        key('keyUp', back);
      }
      for (const marked of syllable.slice(kept)) letter(marked);
    }
    await Promise.all(sent);
  }

  async #composeSyllable(syllable: string): Promise<void> {
    const plain = withoutMarks(syllable);
    for (let end = 1; end <= plain.length; end += 1) await this.#show(plain.slice(0, end));
    await this.#show(syllable);
    await this.commit(syllable);
  }

  async #show(text: string): Promise<void> {
    const devtools = await this.#devtools;
    const selection = { selectionStart: text.length, selectionEnd: text.length };
    await devtools.send('Input.imeSetComposition', { text, ...selection });
  }
}

/** What a key event carries that was made by a program, and Backspace. */
const VK_PACKET = 0xe7;
const VK_BACK = 0x08;

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
