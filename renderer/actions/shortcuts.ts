import type { Action } from './action.ts';
import { isPossible } from './action.ts';

/** The part of a keyboard event that matters here. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

/** What a keyboard sends while an input method is still building a syllable. */
const COMPOSING = 229;

/** Keys that have their own work inside a field, so that no shortcut may take them there. */
const FIELD_KEYS =
  /^(ctrl\+(z|y|a|c|v|x|arrow.*|home|end|backspace|delete)|delete|enter|home|end|arrow.*| )$/i;

export const isComposing = ({ isComposing, keyCode }: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === COMPOSING;

/** A key press in the spelling of shortcuts: `Ctrl+Shift+P`, `F2`, `/`. Undefined while composing. */
export function spellShortcut(press: KeyPress): string | undefined {
  if (isComposing(press)) return undefined;
  if (/^(Control|Shift|Alt|Meta)$/.test(press.key)) return undefined;
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const isSymbol = press.key.length === 1 && press.key.toLowerCase() === press.key.toUpperCase();
  const parts = [
    (press.ctrlKey || press.metaKey) && 'Ctrl',
    press.altKey && 'Alt',
    press.shiftKey && !isSymbol && 'Shift',
    key,
  ];
  return parts.filter(Boolean).join('+');
}

/** The action a key press calls for: the last possible one with that shortcut, unless a field needs the key. */
export function actionFor(
  press: KeyPress,
  actions: readonly Action[],
  isInField: boolean,
): Action | undefined {
  const spelled = spellShortcut(press);
  if (!spelled) return undefined;
  if (isInField && (FIELD_KEYS.test(spelled) || isPlainCharacter(press))) return undefined;
  return actions.findLast((action) => action.shortcut === spelled && isPossible(action));
}

function isPlainCharacter({ key, ctrlKey, altKey, metaKey }: KeyPress): boolean {
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}

/** Whether keys typed there are text: fields, editable parts, open lists. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|range|file)$/.test(target.type);
}
