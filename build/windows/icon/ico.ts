/** One picture of an icon: a square PNG. */
export type IcoImage = { readonly size: number; readonly png: Uint8Array };

const HEADER = 6;
const ENTRY = 16;
const ICON = 1;
const BITS_PER_PIXEL = 32;

/** Puts pictures into one .ico file, as PNG inside, which Windows reads since Vista. Sizes up to 256. */
export function makeIco(images: readonly IcoImage[]): Buffer {
  const head = Buffer.alloc(HEADER + ENTRY * images.length);
  head.writeUInt16LE(ICON, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const at = HEADER + ENTRY * index;
    // 256 does not fit into a byte, and is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(BITS_PER_PIXEL, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** The pictures of an .ico file, in its order. Throws on anything that is none. */
export function readIco(file: Buffer): IcoImage[] {
  if (file.length < HEADER || file.readUInt32LE(0) !== ICON << 16) throw new Error('no icon file');
  return Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
    const at = HEADER + ENTRY * index;
    const start = file.readUInt32LE(at + 12);
    return { size: file.readUInt8(at) || 256, png: file.subarray(start, start + file.readUInt32LE(at + 8)) };
  });
}
