/** Bytes from the beginning of a file that are enough to tell what it is. */
export const SNIFFED_BYTES = 4096;

const UNKNOWN = 'application/octet-stream';
const PDF = 'application/pdf';
const MARKED_BYTES = 32;
/** Some scanners put a few lines of their own before the PDF. */
const PDF_MARK_WITHIN = 1024;

/** What a file begins with, as a pattern of hexadecimal digits. The first that fits decides. */
const MARKS: readonly (readonly [mediaType: string, mark: RegExp])[] = [
  ['image/jpeg', /^ffd8ff/],
  ['image/png', /^89504e470d0a1a0a/],
  ['image/gif', /^474946383[79]61/],
  ['image/webp', /^52494646.{8}57454250/],
  ['image/tiff', /^(49492a00|4d4d002a)/],
  ['image/bmp', /^424d.{8}00000000/],
  ['image/vnd.djvu', /^41542654464f524d/],
  ['image/avif', /^.{8}6674797061766966/],
  ['image/heic', /^.{8}66747970(68656963|68656978|6d696631)/],
  ['audio/mp4', /^.{8}667479704d3441/],
  ['video/quicktime', /^.{8}6674797071742020/],
  ['video/3gpp', /^.{8}66747970336770/],
  ['video/mp4', /^.{8}66747970/],
  ['video/x-msvideo', /^52494646.{8}41564920/],
  ['video/mpeg', /^000001b[3a]/],
  ['video/x-ms-wmv', /^3026b2758e66cf11/],
  ['video/x-matroska', /^1a45dfa3/],
  ['audio/wav', /^52494646.{8}57415645/],
  ['audio/mpeg', /^(4944330[234]|fff[ab23])/],
  ['audio/amr', /^2321414d52/],
  ['audio/ogg', /^4f676753/],
  ['audio/flac', /^664c6143/],
  [PDF, /^(efbbbf)?(0a|0d|20)*255044462d/],
  ['application/rtf', /^7b5c727466/],
  ['application/zip', /^504b0304/],
  ['application/x-cfb', /^d0cf11e0a1b11ae1/],
  ['application/vnd.rar', /^526172211a07/],
  ['application/x-7z-compressed', /^377abcaf271c/],
  ['application/gzip', /^1f8b08/],
];

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
export const DOCX = `${OPEN_XML}.wordprocessingml.document`;

/** Formats that share a container or have no mark of their own: there the name says which. */
const BY_EXTENSION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'application/zip': {
    docx: DOCX,
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

/** What a file is, by its first bytes, and by its name where those leave it open: never by the name alone. */
export function mediaTypeOf(start: Uint8Array, fileName: string): string {
  const bytes = Buffer.from(start.buffer, start.byteOffset, Math.min(start.byteLength, SNIFFED_BYTES));
  const extension = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const marked = byMark(bytes);
  if (marked !== UNKNOWN) return BY_EXTENSION[marked]?.[extension] ?? marked;
  if (extension === 'pdf' && bytes.subarray(0, PDF_MARK_WITHIN).includes('%PDF-')) return PDF;
  return (looksLikeText(bytes) && BY_EXTENSION[UNKNOWN]?.[extension]) || UNKNOWN;
}

function byMark(bytes: Buffer): string {
  const digits = bytes.toString('hex', 0, MARKED_BYTES);
  return MARKS.find(([, mark]) => mark.test(digits))?.[0] ?? UNKNOWN;
}

/** Text holds no NUL, unless it says by its first two bytes that its characters are two bytes wide. */
function looksLikeText(bytes: Buffer): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide || !bytes.includes(0);
}
