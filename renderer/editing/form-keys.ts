import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { isComposing } from '../actions/shortcuts.ts';

const FOCUSABLE = 'input:not(:disabled):not([type="file"]), textarea:not(:disabled), select:not(:disabled)';

/**
 * Enter goes to the next field, past a row that was left blank, and from the last one to the button that saves; in
 * running text, tables and open pick lists it keeps its own work.
 */
export function enterToNextField(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event.nativeEvent)) return;
  if (event.ctrlKey || event.altKey || event.shiftKey) return;
  const { target } = event;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  if (target.closest('[role="grid"]')) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const blankRow = target.closest('[data-passed-over]');
  const next = fields.slice(fields.indexOf(target) + 1).find((field) => !blankRow?.contains(field));
  (next ?? event.currentTarget.querySelector<HTMLElement>('[data-saves]'))?.focus();
}

/** Lets the field with the caret take what stands in it, as when it is left: a keyword not yet ended, a blank row. */
export function settleField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !field.matches(FOCUSABLE)) return;
  flushSync(() => field.blur());
  field.focus();
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
  focusFirstOf(form, [field]);
}

/** Puts the caret into the one of some fields that comes first in the form. */
export function focusFirstOf(form: HTMLElement | null, fields: readonly string[]): void {
  const all = [...(form?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
  const first = all.find(({ dataset }) => dataset.field !== undefined && fields.includes(dataset.field));
  first?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
