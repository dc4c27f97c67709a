import { describe, expect, it } from 'vitest';
import type { Action } from '../../../renderer/actions/action.ts';
import { actionFor, type KeyPress, spellShortcut } from '../../../renderer/actions/shortcuts.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
});
const action = (id: string, shortcut: string, when?: () => boolean): Action => ({
  id,
  shortcut,
  label: () => id,
  scope: 'screen',
  run: () => undefined,
  ...(when ? { when } : {}),
});

describe('spellShortcut', () => {
  it.each([
    [press('s', { ctrlKey: true }), 'Ctrl+S'],
    [press('P', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+P'],
    [press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press('/'), '/'],
    [press('?', { shiftKey: true }), '?'],
    [press('F2'), 'F2'],
  ])('spells %o', (given, spelled) => expect(spellShortcut(given)).toBe(spelled));

  it('is silent while an input method builds a syllable, by flag and by key code', () => {
    expect(spellShortcut(press('Enter', { isComposing: true }))).toBeUndefined();
    expect(spellShortcut(press('Process', { keyCode: 229 }))).toBeUndefined();
  });

  it('is silent for a modifier alone', () =>
    expect(spellShortcut(press('Control', { ctrlKey: true }))).toBeUndefined());
});

describe('actionFor', () => {
  const save = action('save', 'Ctrl+S');
  const search = action('search', '/');
  const undo = action('undo', 'Ctrl+Z');

  it('finds the action of a shortcut', () => {
    expect(actionFor(press('s', { ctrlKey: true }), [save, search], true)).toBe(save);
  });

  it('lets a field have characters, its own undo and its caret keys', () => {
    expect(actionFor(press('/'), [search], true)).toBeUndefined();
    expect(actionFor(press('/'), [search], false)).toBe(search);
    expect(actionFor(press('z', { ctrlKey: true }), [undo], true)).toBeUndefined();
    expect(actionFor(press('z', { ctrlKey: true }), [undo], false)).toBe(undo);
  });

  it('takes the one added last that is possible now', () => {
    const form = action('form.save', 'Ctrl+S');
    const blocked = action('blocked', 'Ctrl+S', () => false);
    expect(actionFor(press('s', { ctrlKey: true }), [save, form, blocked], false)).toBe(form);
  });
});
