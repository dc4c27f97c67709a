import { describe, expect, it } from 'vitest';
import { exifOfJpeg, readExif } from '../../../db/blobs/exif.ts';
import { photo } from './fixtures.ts';

describe('EXIF', () => {
  it('is found in the first bytes of a JPEG', async () => {
    const data = await photo({ takenAt: '2019:09:02 07:05:09', make: 'Canon', model: 'Canon EOS 70D' });
    expect(readExif(exifOfJpeg(data.subarray(0, 4096)))).toEqual({
      takenAt: '2019-09-02T07:05:09',
      camera: 'Canon EOS 70D',
    });
  });

  it.each([
    ['samsung', 'SM-A525F', 'samsung SM-A525F'],
    ['NIKON CORPORATION', 'NIKON D90', 'NIKON D90'],
    ['', 'Redmi Note 9', 'Redmi Note 9'],
    ['Apple', '', 'Apple'],
  ])('names the camera once: %j, %j', async (make, model, camera) => {
    expect(readExif(exifOfJpeg(await photo({ make, model }))).camera).toBe(camera);
  });

  it('that is damaged is as good as none', () => {
    const nothing = { takenAt: null, camera: '' };
    expect(readExif(undefined)).toEqual(nothing);
    expect(readExif(Buffer.from('Exif\0\0II*\0'))).toEqual(nothing);
    expect(readExif(Buffer.from('no such thing'))).toEqual(nothing);
  });

  it('is not looked for past the end, nor in anything but a JPEG', async () => {
    const data = await photo({ model: 'D90' });
    for (let length = 0; length < 200; length++) {
      expect(() => exifOfJpeg(data.subarray(0, length))).not.toThrow();
    }
    expect(exifOfJpeg(Buffer.from('%PDF-1.4'))).toBeUndefined();
    expect(exifOfJpeg(Buffer.from('ffd8ffe0000000000000', 'hex'))).toBeUndefined();
  });
});
