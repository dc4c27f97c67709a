import { describe, expect, it, vi } from 'vitest';
import type { Action } from '../../../renderer/actions/action.ts';
import { ActionRegistry } from '../../../renderer/actions/registry.ts';

const action = (id: string, more: Partial<Action> = {}): Action => ({
  id,
  label: () => id,
  scope: 'screen',
  run: () => undefined,
  ...more,
});

describe('ActionRegistry', () => {
  it('holds what its owners give and lets go of it', () => {
    const registry = new ActionRegistry();
    const [screen, form] = [Symbol('screen'), Symbol('form')];
    registry.put(screen, [action('entry.new')]);
    registry.put(form, [action('entry.save')]);
    expect(registry.all().map(({ id }) => id)).toEqual(['entry.new', 'entry.save']);
    registry.put(form, []);
    expect(registry.all().map(({ id }) => id)).toEqual(['entry.new']);
  });

  it('runs the latest state of an action without drawing again', () => {
    const registry = new ActionRegistry();
    const owner = Symbol('screen');
    const drawn = vi.fn();
    const ran: string[] = [];
    registry.put(owner, [action('entry.save', { run: () => ran.push('before') })]);
    registry.watch(drawn);
    registry.put(owner, [action('entry.save', { run: () => ran.push('after') })]);
    registry.find('entry.save')?.run();
    expect(ran).toEqual(['after']);
    expect(drawn).not.toHaveBeenCalled();
  });

  it('draws again when an action becomes possible', () => {
    const registry = new ActionRegistry();
    const owner = Symbol('screen');
    const drawn = vi.fn();
    registry.put(owner, [action('entry.save', { when: () => false })]);
    registry.watch(drawn);
    registry.put(owner, [action('entry.save', { when: () => true })]);
    expect(drawn).toHaveBeenCalledOnce();
  });

  it('does not offer to the native menu what is impossible', () => {
    const registry = new ActionRegistry();
    registry.put(Symbol('screen'), [action('entry.save', { when: () => false })]);
    expect(registry.find('entry.save')).toBeUndefined();
  });

  it('offers nothing that writes while the archive can only be read', () => {
    const registry = new ActionRegistry();
    const drawn = vi.fn();
    registry.put(Symbol('screen'), [action('entry.new', { isChange: true }), action('go.search')]);
    registry.watch(drawn);
    registry.setReadOnly(true);
    expect(registry.find('entry.new')).toBeUndefined();
    expect(registry.find('go.search')).toBeDefined();
    expect(drawn).toHaveBeenCalledOnce();
    registry.setReadOnly(false);
    expect(registry.find('entry.new')).toBeDefined();
  });
});
