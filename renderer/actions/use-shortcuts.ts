import { useEffect } from 'react';
import { connection } from '../transport/connection.ts';
import { registry } from './registry.ts';
import { actionFor, isField } from './shortcuts.ts';

/** Turns key presses and choices in the native menu into actions. Once, at the root of the window. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const action = actionFor(event, registry.all(), isField(event.target));
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    window.addEventListener('keydown', onKeyDown);
    const stopListening = connection().onEvent((event) => {
      if (event.type === 'action') registry.find(event.id)?.run();
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stopListening();
    };
  }, []);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}
