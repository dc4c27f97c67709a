import { describe, expect, it } from 'vitest';
import { mediaTypeOf } from '../../../db/blobs/media-type.ts';
import { docx, pdf, photo, zip } from './fixtures.ts';

const hex = (digits: string) => Buffer.from(digits, 'hex');

describe('the media type of a file', () => {
  it('is that of its bytes, whatever its name says', async () => {
    expect(mediaTypeOf(await photo(), 'bao-cao.pdf')).toBe('image/jpeg');
    expect(mediaTypeOf(pdf(['a']), 'anh.jpg')).toBe('application/pdf');
  });

  it.each([
    ['89504e470d0a1a0a0000000d', 'image/png'],
    ['474946383961', 'image/gif'],
    ['524946462400000057454250', 'image/webp'],
    ['49492a0008000000', 'image/tiff'],
    ['424d36000000000000003600000028', 'image/bmp'],
    ['0000001c66747970686569630000', 'image/heic'],
    ['0000001c6674797061766966', 'image/avif'],
    ['000000186674797069736f6d', 'video/mp4'],
    ['00000014667479707174202000', 'video/quicktime'],
    ['524946462400000057415645', 'audio/wav'],
    ['fffb9064', 'audio/mpeg'],
    ['377abcaf271c0004', 'application/x-7z-compressed'],
  ])('%s is %s', (digits, mediaType) => {
    expect(mediaTypeOf(hex(digits), '')).toBe(mediaType);
  });

  it('is taken from the name where one container holds many formats', () => {
    const word = mediaTypeOf(docx(['a']), 'Biên bản.DOCX');
    expect(word).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(mediaTypeOf(zip([{ name: 'a', data: Buffer.from('a') }]), 'anh.zip')).toBe('application/zip');
    expect(mediaTypeOf(hex('d0cf11e0a1b11ae1'), 'cu.doc')).toBe('application/msword');
    expect(mediaTypeOf(hex('d0cf11e0a1b11ae1'), 'cu')).toBe('application/x-cfb');
  });

  it('is text only where the bytes are', () => {
    expect(mediaTypeOf(Buffer.from('Kính gửi'), 'thu.txt')).toBe('text/plain');
    expect(mediaTypeOf(hex('fffe4b00'), 'thu.txt')).toBe('text/plain');
    expect(mediaTypeOf(hex('4b0000ff'), 'thu.txt')).toBe('application/octet-stream');
    expect(mediaTypeOf(Buffer.from('BM kê khai tài sản'), 'ke-khai.txt')).toBe('text/plain');
    expect(mediaTypeOf(Buffer.from('MZ'), 'setup.exe')).toBe('application/octet-stream');
  });

  it('is PDF after a few lines of a scanner, if the name agrees', () => {
    const scanned = Buffer.concat([Buffer.from('@PJL JOB\r\n'), pdf(['a'])]);
    expect(mediaTypeOf(scanned, 'quet.pdf')).toBe('application/pdf');
    expect(mediaTypeOf(Buffer.from('Tệp PDF bắt đầu bằng %PDF-'), 'huong-dan.txt')).toBe('text/plain');
  });

  it('of an empty file without a name is unknown', () => {
    expect(mediaTypeOf(Buffer.alloc(0), '')).toBe('application/octet-stream');
  });
});
