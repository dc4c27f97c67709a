import exifReader from 'exif-reader';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '../../../../db/contract/index.ts';
import { type PhotoPlan, photoSvg } from '../../../../db/intake/sample/draw/render.ts';
import { type SceneName, scenes } from '../../../../db/intake/sample/draw/scenes/index.ts';
import { drawPhoto, drawSample, drawScan, makeSample } from '../../../../db/intake/sample/index.ts';

const sample = makeSample({ seed: 2025, today: '2026-11-22' });
const photos = sample.records.filter((record): record is RecordOf<'photo'> => record.kind === 'photo');

function planOf(photo: RecordOf<'photo'>): PhotoPlan {
  const plan = sample.photos.get(photo.file ?? '');
  if (!plan) throw new Error(`no drawing for ${photo.file}`);
  return plan;
}

function namesOf(photo: RecordOf<'photo'>): string[] {
  return (photo.people ?? []).map((person) => (typeof person === 'string' ? person : person.name));
}

const plan: PhotoPlan = {
  seed: 5,
  siteSeed: 6,
  eventSeed: 7,
  scene: 'handover',
  light: 'afternoon',
  people: [
    { seed: 1, sex: 'male', age: 58, garment: 'suit' },
    { seed: 2, sex: 'female', age: 34, garment: 'aodai' },
  ],
  takenAt: '2024-01-10T14:05:09',
  photographer: 'Đỗ Thị Ảnh',
  description: 'Trao <Giấy khen> & hoa',
};

describe('captions', () => {
  it('name as many people as are drawn, from left to right', () => {
    for (const photo of photos.filter(({ people }) => people?.length)) {
      const names = namesOf(photo);
      expect(names).toHaveLength(planOf(photo).people.length);
      let at = 0;
      for (const name of names) {
        at = (photo.caption ?? '').indexOf(name, at);
        expect(at, `${name} in ${photo.caption}`).toBeGreaterThanOrEqual(0);
        at += name.length;
      }
    }
  });

  it('are missing together with the names where nobody has named the picture yet', () => {
    const unnamed = photos.filter((photo) => planOf(photo).people.length && !photo.people?.length);
    expect(unnamed.length).toBeGreaterThan(10);
    for (const { caption, title } of unnamed) expect([caption, title]).toEqual(['', '']);
  });

  it('show nobody twice', () => {
    for (const photo of photos) {
      const ids = (photo.people ?? []).map((person) =>
        typeof person === 'string' ? person : person.agentId,
      );
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('ask of no scene more or fewer people than it can show', () => {
    for (const { scene, people } of sample.photos.values()) {
      if (!people.length) continue;
      expect(people.length).toBeGreaterThanOrEqual(scenes[scene].least);
      expect(people.length).toBeLessThanOrEqual(scenes[scene].most);
    }
    expect(new Set([...sample.photos.values()].map(({ scene }) => scene))).toEqual(
      new Set(Object.keys(scenes)),
    );
  });
});

describe('drawings', () => {
  it('are the same bytes for the same plan', async () => {
    expect(await drawPhoto(plan)).toEqual(await drawPhoto(plan));
    expect(await drawPhoto({ ...plan, seed: 6, eventSeed: 8 })).not.toEqual(await drawPhoto(plan));
    const scan = { seed: 3, hasTable: true };
    expect(await drawScan(scan)).toEqual(await drawScan(scan));
  });

  it('give a person the same face in every picture', () => {
    const [first, second] = plan.people;
    const alone = (scene: SceneName) =>
      photoSvg({ ...plan, scene, people: [first, second].filter((p) => p !== undefined) });
    const face =
      /<path d="M-26 -6C-26 -40 26 -40 26 -6C26 20 14 31 0 31C-14 31 -26 20 -26 -6Z" fill="(#\w+)"/g;
    const skins = (svg: string) => [...svg.matchAll(face)].map(([, skin]) => skin);
    expect(skins(alone('handover'))).toEqual(skins(alone('homeVisit')));
  });

  it('draw exactly the faces asked for', () => {
    const people = Array.from(
      { length: 7 },
      (_, i) => ({ seed: i, sex: 'female', age: 40, garment: 'aodai' }) as const,
    );
    const faces = (svg: string) => svg.split('M-26 -6C-26 -40 26 -40 26 -6').length - 1;
    for (const [name, { least, most }] of Object.entries(scenes)) {
      for (const count of [least, most].filter((n) => n > 0)) {
        const svg = photoSvg({ ...plan, scene: name as SceneName, people: people.slice(0, count) });
        expect(faces(svg), name).toBe(count);
      }
    }
  });

  it('hold no text that would need a font', () => {
    for (const scene of Object.keys(scenes))
      expect(photoSvg({ ...plan, scene: scene as SceneName })).not.toMatch(/<text|<image/);
  });

  it('are small JPEGs of 1200 x 800 that tell when, by whom and of what', async () => {
    const picture = await drawPhoto(plan);
    const { format, width, height, exif, xmpAsString } = await sharp(picture).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 800 });
    expect(picture.length).toBeLessThan(160_000);
    const told = exifReader(exif ?? Buffer.alloc(0));
    expect(told.Photo?.DateTimeOriginal?.toISOString()).toBe('2024-01-10T14:05:09.000Z');
    expect(told.Image).toMatchObject({ Artist: 'Do Thi Anh', ImageDescription: 'Trao <Giay khen> & hoa' });
    expect(xmpAsString).toContain('Trao &lt;Giấy khen&gt; &amp; hoa');
    expect(xmpAsString).toContain('Đỗ Thị Ảnh');
  });

  it('come one by one for a whole sample', async () => {
    const small = makeSample({ seed: 4, today: '2026-11-22', scale: 0.03 });
    const drawn: string[] = [];
    for await (const { path, bytes } of drawSample(small)) {
      drawn.push(path);
      expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff');
    }
    expect(drawn).toEqual([...small.photos.keys(), ...small.scans.keys()]);
  });
});
