import { describe, expect, it, vi } from 'vitest';
import { installMenu } from '../../../electron/desktop/menu.ts';
import { actionsVi } from '../../../renderer/i18n/vi/actions.ts';
import { asked } from './electron-double.ts';

vi.mock('electron', async () => (await import('./electron-double.ts')).electron);

function given(isDev = false) {
  const onAction = vi.fn();
  const onLogs = vi.fn();
  installMenu({ onAction, onLogs, isDev });
  const items = (asked.menu ?? []).flatMap(({ submenu }) => submenu);
  return { onAction, onLogs, items, headings: (asked.menu ?? []).map(({ label }) => label) };
}

describe('the native menu', () => {
  it('names only actions that the page has', () => {
    const known = new Set(Object.keys(actionsVi));

    expect(
      given()
        .items.flatMap(({ id }) => id ?? [])
        .filter((id) => !known.has(id)),
    ).toEqual([]);
  });

  it('has the page do an action, and leaves its keys to the page', () => {
    const { items, onAction } = given();

    for (const item of items.filter(({ id }) => id)) {
      item.click?.();
      expect(onAction).toHaveBeenLastCalledWith(item.id);
      expect(item.registerAccelerator).toBe(false);
    }
    expect(onAction.mock.calls.length).toBeGreaterThan(10);
  });

  it('is in Vietnamese, each line with words of its own', () => {
    const { items, headings } = given();
    const labels = items.flatMap(({ label }) => label ?? []);

    expect(headings).toEqual(['&Tệp', '&Sửa', '&Xem', 'Trợ &giúp']);
    expect(items.filter(({ role, label }) => role && !label)).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('opens the folder of the diary', () => {
    const { items, onLogs } = given();

    items.at(-1)?.click?.();

    expect(onLogs).toHaveBeenCalledOnce();
  });

  it('shows the developer tools only to developers', () => {
    const roles = (isDev: boolean) => given(isDev).items.map(({ role }) => role);

    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
    expect(roles(true)).toContain('toggleDevTools');
  });
});
