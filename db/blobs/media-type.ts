/** Bytes from the beginning of a file that are enough to tell what it is. */
export const SNIFFED_BYTES = 4096;

const UNKNOWN = 'application/octet-stream';

/** What a file begins with: media type, offset, bytes in hexadecimal. The first that fits decides. */
const SIGNATURES: readonly (readonly [mediaType: string, offset: number, bytes: string])[] = [
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/gif', 0, '47494638'],
  ['image/webp', 8, '57454250'],
  ['image/tiff', 0, '49492a00'],
  ['image/tiff', 0, '4d4d002a'],
  ['image/bmp', 0, '424d'],
  ['image/vnd.djvu', 0, '41542654464f524d'],
  ['image/avif', 4, '6674797061766966'],
  ['image/heic', 4, '6674797068656963'],
  ['image/heic', 4, '6674797068656978'],
  ['image/heic', 4, '667479706d696631'],
  ['audio/mp4', 4, '667479704d344120'],
  ['video/quicktime', 4, '6674797071742020'],
  ['video/3gpp', 4, '66747970336770'],
  ['video/mp4', 4, '66747970'],
  ['video/x-msvideo', 8, '41564920'],
  ['audio/wav', 8, '57415645'],
  ['video/mpeg', 0, '000001ba'],
  ['video/x-ms-wmv', 0, '3026b2758e66cf11'],
  ['video/x-matroska', 0, '1a45dfa3'],
  ['audio/mpeg', 0, '494433'],
  ['audio/mpeg', 0, 'fffb'],
  ['audio/mpeg', 0, 'fff3'],
  ['audio/amr', 0, '2321414d52'],
  ['audio/ogg', 0, '4f676753'],
  ['audio/flac', 0, '664c6143'],
  ['application/rtf', 0, '7b5c727466'],
  ['application/zip', 0, '504b0304'],
  ['application/x-cfb', 0, 'd0cf11e0a1b11ae1'],
  ['application/vnd.rar', 0, '526172211a07'],
  ['application/x-7z-compressed', 0, '377abcaf271c'],
  ['application/gzip', 0, '1f8b'],
];

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

/** Formats that share a container or have no mark of their own: there the name says which. */
const BY_EXTENSION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'application/zip': {
    docx: `${OPEN_XML}.wordprocessingml.document`,
    xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
    pptx: `${OPEN_XML}.presentationml.presentation`,
    odt: `${OPEN_DOCUMENT}.text`,
    ods: `${OPEN_DOCUMENT}.spreadsheet`,
    odp: `${OPEN_DOCUMENT}.presentation`,
  },
  'application/x-cfb': {
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    msg: 'application/vnd.ms-outlook',
  },
  'video/x-matroska': { webm: 'video/webm' },
  [UNKNOWN]: {
    txt: 'text/plain',
    csv: 'text/csv',
    md: 'text/markdown',
    json: 'application/json',
    jsonl: 'application/jsonl',
    html: 'text/html',
    htm: 'text/html',
    xml: 'application/xml',
    svg: 'image/svg+xml',
  },
};

/** What a file is, by its first bytes, and by its name where those leave it open. Never trusts the name alone. */
export function mediaTypeOf(start: Uint8Array, fileName: string): string {
  const marked = byMark(start);
  if (marked === UNKNOWN && !looksLikeText(start)) return UNKNOWN;
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION[marked]?.[extension] ?? marked;
}

function byMark(start: Uint8Array): string {
  const bytes = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, SNIFFED_BYTES));
  const found = SIGNATURES.find(([, offset, mark]) => {
    return bytes.toString('hex', offset, offset + mark.length / 2) === mark;
  });
  if (found) return found[0];
  const hasPdfMark = bytes.subarray(0, 1024).includes('%PDF-');
  return hasPdfMark ? 'application/pdf' : UNKNOWN;
}

/** Text holds no NUL, unless it says by its first two bytes that its characters are two bytes wide. */
function looksLikeText(start: Uint8Array): boolean {
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return isWide || !start.subarray(0, SNIFFED_BYTES).includes(0);
}
