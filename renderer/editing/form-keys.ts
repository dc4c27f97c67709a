import type { KeyboardEvent } from 'react';
import { isComposing } from '../actions/shortcuts.ts';

const FOCUSABLE = 'input:not(:disabled):not([type="file"]), textarea:not(:disabled), select:not(:disabled)';

/** Enter goes to the next field; in running text, tables and open pick lists it keeps its own work. */
export function enterToNextField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
  if (event.ctrlKey || event.altKey || event.shiftKey) return;
  const { target } = event;
  if (!(target instanceof HTMLInputElement) || target.closest('[role="grid"]')) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)];
  fields[fields.indexOf(target) + 1]?.focus();
}

/** The content field that has the caret; undefined outside of fields. */
export function focusedField(): string | undefined {
  const field = document.activeElement?.closest('[data-field]');
  return field instanceof HTMLElement ? field.dataset.field : undefined;
}

/** Puts the caret into the first field of a form that has just been opened. */
export function focusFirst(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

/** Puts the caret into the first control of a field. */
export function focusField(form: HTMLElement | null, field: string): void {
  form?.querySelector<HTMLElement>(`[data-field="${field}"] :is(${FOCUSABLE})`)?.focus();
}
