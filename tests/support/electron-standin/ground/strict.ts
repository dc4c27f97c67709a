import { EventEmitter } from 'node:events';

/**
 * An object whose unknown members throw instead of being undefined, so that a test never passes by
 * a feature that is not there. Members may still be replaced by a test. It names nothing outside
 * itself: its text is also run inside the page.
 */
export function strict<T extends object>(name: string, members: T): T {
  const silent = new Set<PropertyKey>(['then', 'toJSON']);
  return new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || silent.has(key)) return Reflect.get(target, key);
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
    },
  });
}

/** A whole interface that the stand-in does not have: any use throws. */
export function missing(name: string): object {
  return new Proxy(class {}, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'then') return Reflect.get(target, key);
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`);
    },
    construct() {
      throw new Error(`electron stand-in: new ${name} is not implemented`);
    },
  });
}

/** An event emitter whose unknown members throw. Sub-classes name themselves in `apiName`. */
export class StrictEmitter extends EventEmitter {
  static readonly apiName: string = 'emitter';
}

const unknownMembers: ProxyHandler<EventEmitter> = {
  get(target, key, receiver) {
    if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
      return Reflect.get(target, key, receiver);
    }
    throw new Error(`electron stand-in: ${receiver.constructor.apiName}.${key} is not implemented`);
  },
};
Object.setPrototypeOf(StrictEmitter.prototype, new Proxy(EventEmitter.prototype, unknownMembers));

const destroyedPrototype = new Proxy(EventEmitter.prototype, {
  get(target, key, receiver) {
    if (key === 'isDestroyed') return () => true;
    if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver);
    throw new TypeError('Object has been destroyed');
  },
});

/** From now on every member of the object throws as it does on a destroyed window; listeners stay. */
export function destroyMembers(emitter: StrictEmitter): void {
  const own = Object.keys(emitter).filter((key) => !(key in EventEmitter.prototype));
  for (const key of own) Reflect.deleteProperty(emitter, key);
  Object.setPrototypeOf(emitter, destroyedPrototype);
}

/** The event object of Electron's cancellable events. */
export type Preventable = {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
};

/** A fresh event that notes whether a listener prevented it; `details` become its members. */
export function preventable<T extends object>(details?: T): Preventable & T {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return Object.assign(event, details);
}
