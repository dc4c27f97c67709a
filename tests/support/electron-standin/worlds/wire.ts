/** A value as it crosses between the processes: JSON, in which what JSON lacks is tagged. */
export type Wire = null | boolean | number | string | Wire[] | Tagged;

type Tagged = {
  readonly is: string;
  readonly of?: Wire;
  readonly name?: string;
};

/** How bytes become text; the two sides have different means. */
export type BytesAsText = {
  encode(bytes: Uint8Array): string;
  decode(text: string): Uint8Array<ArrayBuffer>;
};

/**
 * Encodes and decodes what Electron's IPC can carry: plain data, `undefined`, big and special numbers,
 * dates, maps, sets, errors, buffers and typed arrays. Functions and symbols are refused as there.
 * It names nothing outside itself: its text is also run inside the page.
 */
export function createWire(bytesAsText: BytesAsText) {
  const refuse = (value: unknown) => new Error(`An object could not be cloned: ${typeof value}`);
  const arrays = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array];
  const views = new Map<string, new (bytes: ArrayBuffer) => ArrayBufferView>(
    [...arrays, Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView].map((view) => [
      view.name,
      view,
    ]),
  );
  const errors = new Map<string, ErrorConstructor>(
    [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map((type) => [
      type.name,
      type,
    ]),
  );

  function encode(value: unknown): Wire {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (Object.is(value, -0)) return { is: 'number', of: '-0' };
    if (typeof value === 'number')
      return Number.isFinite(value) ? value : { is: 'number', of: String(value) };
    if (value === undefined) return { is: 'undefined' };
    if (typeof value === 'bigint') return { is: 'bigint', of: String(value) };
    if (typeof value !== 'object') throw refuse(value);
    if (Array.isArray(value)) return value.map(encode);
    return encodeObject(value);
  }

  function encodeObject(value: object): Wire {
    if (value instanceof Date) return { is: 'date', of: value.getTime() };
    if (value instanceof Map) return { is: 'map', of: [...value].map(encode) };
    if (value instanceof Set) return { is: 'set', of: [...value].map(encode) };
    if (value instanceof Error) return { is: 'error', name: value.name, of: value.message };
    if (value instanceof Promise) throw refuse(value);
    if (value instanceof ArrayBuffer) return { is: 'bytes', of: bytesAsText.encode(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const name = views.has(value.constructor.name) ? value.constructor.name : 'Uint8Array';
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      return { is: 'view', name, of: bytesAsText.encode(bytes) };
    }
    return { is: 'object', of: Object.entries(value).map(([key, member]) => [key, encode(member)]) };
  }

  function decode(wire: Wire): unknown {
    if (Array.isArray(wire)) return wire.map(decode);
    if (wire === null || typeof wire !== 'object') return wire;
    const { is, of = null, name = '' } = wire;
    if (is === 'undefined') return undefined;
    if (is === 'number') return Number(of);
    if (is === 'bigint') return BigInt(String(of));
    if (is === 'date') return new Date(of === null ? Number.NaN : Number(of));
    if (is === 'error') return new (errors.get(name) ?? Error)(String(of));
    if (is === 'bytes') return bytesAsText.decode(String(of)).buffer;
    const View = views.get(name);
    if (is === 'view' && View) return new View(bytesAsText.decode(String(of)).buffer);
    const entries = (Array.isArray(of) ? of : []).map(decode);
    if (is === 'set') return new Set(entries);
    if (is === 'map') return new Map(entries as [unknown, unknown][]);
    return Object.fromEntries(entries as [string, unknown][]);
  }

  return { encode, decode };
}
