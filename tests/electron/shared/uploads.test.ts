import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { disk } from '../../../db/blobs/files.ts';
import { blobPath, incomingFolder } from '../../../db/blobs/paths.ts';
import { Uploads } from '../../../electron/shared/uploads.ts';
import { givenFileHost, givenHost, type TestHost } from '../hosts.ts';
import { scratchFolder } from '../scratch.ts';

const PART = 4 * 1024 * 1024;

const send = (host: TestHost, method: string, path: string, body?: Uint8Array<ArrayBuffer>) =>
  host.files(new Request(`http://127.0.0.1/${path}`, { method, ...(body ? { body } : {}) }));

async function begun(host: TestHost, name = 'phim.mp4'): Promise<string> {
  const answer = await send(host, 'POST', `files?name=${encodeURIComponent(name)}`);
  return ((await answer.json()) as { uploadId: string }).uploadId;
}

/** What lies half received in the archive. */
function incoming(host: TestHost): readonly string[] {
  const folder = incomingFolder(host.station.archive?.folder ?? '');
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('an upload', () => {
  it('arrives in parts, whole and under its hash', async () => {
    const host = await givenFileHost();
    const bytes = new Uint8Array(PART + 1000).fill(201);
    const id = await begun(host);

    const first = await send(host, 'PUT', `files/${id}?offset=0`, bytes.slice(0, PART));
    const second = await send(host, 'PUT', `files/${id}?offset=${PART}`, bytes.slice(PART));
    const finished = await send(host, 'POST', `files/${id}/finish`);

    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(await finished.json()).toEqual({
      sha256,
      bytes: bytes.length,
      mediaType: 'application/octet-stream',
    });
    expect(readFileSync(blobPath(host.station.archive?.folder ?? '', sha256)).equals(bytes)).toBe(true);
    expect(incoming(host)).toEqual([]);
  });

  it('may be empty', async () => {
    const host = await givenFileHost();

    const finished = await send(host, 'POST', `files/${await begun(host)}/finish`);

    expect(await finished.json()).toMatchObject({ bytes: 0 });
  });

  it('refuses a part that does not follow, and says where to go on', async () => {
    const host = await givenFileHost();
    const id = await begun(host);
    await send(host, 'PUT', `files/${id}?offset=0`, new Uint8Array(10));

    for (const offset of ['0', '11', 'x', '']) {
      const answer = await send(host, 'PUT', `files/${id}?offset=${offset}`, new Uint8Array(10));
      expect(answer.status).toBe(409);
      expect(await answer.json()).toEqual({
        error: { code: 'invalid_input', issues: [{ path: 'offset', rule: 'expected', limit: 10 }] },
      });
    }
    expect((await send(host, 'PUT', `files/${id}?offset=10`, new Uint8Array(10))).status).toBe(200);
  });

  it('refuses the second of two parts at once', async () => {
    const host = await givenFileHost();
    const id = await begun(host);

    const answers = await Promise.all(
      [1, 2].map(() => send(host, 'PUT', `files/${id}?offset=0`, new Uint8Array(PART))),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await (await send(host, 'POST', `files/${id}/finish`)).json()).toMatchObject({ bytes: PART });
  });

  it('takes no part above four MiB, declared or not', async () => {
    const host = await givenFileHost();
    const id = await begun(host);
    const stream = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 5; part++) controller.enqueue(new Uint8Array(1024 * 1024));
        controller.close();
      },
    });
    const undeclared = new Request(`http://127.0.0.1/files/${id}?offset=0`, {
      method: 'PUT',
      body: stream,
      duplex: 'half',
    } as RequestInit);

    const answers = [
      await send(host, 'PUT', `files/${id}?offset=0`, new Uint8Array(PART + 1)),
      await host.files(undeclared),
    ];

    expect(answers.map(({ status }) => status)).toEqual([413, 413]);
    expect(await (await send(host, 'POST', `files/${id}/finish`)).json()).toMatchObject({ bytes: 0 });
  });

  it('leaves nothing behind when it is let go', async () => {
    const host = await givenFileHost();
    const id = await begun(host);
    await send(host, 'PUT', `files/${id}?offset=0`, new Uint8Array(10));
    expect(incoming(host)).toHaveLength(1);

    expect((await send(host, 'DELETE', `files/${id}`)).status).toBe(204);

    expect(incoming(host)).toEqual([]);
    expect((await send(host, 'PUT', `files/${id}?offset=10`, new Uint8Array(1))).status).toBe(404);
    expect((await send(host, 'POST', `files/${id}/finish`)).status).toBe(404);
  });

  it('ends with its archive', async () => {
    const host = await givenFileHost();
    const folder = incomingFolder(host.station.archive?.folder ?? '');
    await begun(host);

    await host.station.close();

    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]));
  });

  it('is forgotten when nobody goes on with it', async () => {
    const host = await givenFileHost();
    const forgotten = await begun(host);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60 * 1000 });
    try {
      await begun(host);
    } finally {
      vi.useRealTimers();
    }

    expect((await send(host, 'POST', `files/${forgotten}/finish`)).status).toBe(404);
    expect(incoming(host)).toHaveLength(1);
  });
});

describe('an upload is refused', () => {
  it.each([
    ['', 'empty'],
    ['..', 'traversal'],
    ['../../archive.sqlite', 'traversal'],
    ['a\\b.jpg', 'traversal'],
    ['CON.txt', 'reserved'],
    [`${'x'.repeat(300)}.jpg`, 'too_long'],
    ['a\u0000b.jpg', 'control'],
    ['anh\u202egpj.exe', 'control'],
  ])('for the name %j', async (name, rule) => {
    const host = await givenFileHost();

    const answer = await send(host, 'POST', `files?name=${encodeURIComponent(name)}`);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'file_name_refused', rule } });
    expect(incoming(host)).toEqual([]);
  });

  it('while the archive is open for reading only, or none is open', async () => {
    const host = await givenFileHost();
    const folder = host.station.archive?.folder ?? '';
    await host.station.open({ folder, mode: 'read' });
    const reading = await send(host, 'POST', 'files?name=a.jpg');
    await host.station.close();
    const closed = await send(host, 'POST', 'files?name=a.jpg');

    expect([reading.status, await reading.json()]).toEqual([403, { error: { code: 'read_only' } }]);
    expect([closed.status, await closed.json()]).toEqual([503, { error: { code: 'core_stopped' } }]);
  });

  it('with the reason when the archive is gone from the disk', async () => {
    const host = await givenFileHost();
    const id = await begun(host);
    const folder = host.station.archive?.folder ?? '';
    rmSync(dirname(incomingFolder(folder)), { recursive: true });
    await send(host, 'PUT', `files/${id}?offset=0`, new Uint8Array(10));

    const answer = await send(host, 'POST', `files/${id}/finish`);

    expect(answer.status).toBe(500);
    expect(await answer.json()).toMatchObject({ error: { code: 'file_missing' } });
    expect((await send(host, 'POST', `files/${id}/finish`)).status).toBe(404);
  });

  it('when the disk is full, and leaves nothing behind', async () => {
    const folder = scratchFolder();
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const open: typeof disk.open = async (...order) => {
      const handle = await disk.open(...order);
      handle.appendFile = () => Promise.reject(full);
      return handle;
    };
    const uploads = new Uploads({
      archive: () => ({ folder, mode: 'write' }),
      log: () => undefined,
      disk: { ...disk, open },
    });
    const begin = await uploads.handle(
      new Request('http://127.0.0.1/files?name=a.jpg', { method: 'POST' }),
      [],
    );
    const { uploadId } = (await begin.json()) as { uploadId: string };

    const put = new Request('http://127.0.0.1/files/id?offset=0', {
      method: 'PUT',
      body: new Uint8Array(10),
    });
    const answer = await uploads.handle(put, [uploadId]);

    expect([answer.status, await answer.json()]).toEqual([
      507,
      { error: { code: 'disk_full', neededBytes: null } },
    ]);
    expect(readdirSync(incomingFolder(folder))).toEqual([]);
  });

  it('under other methods and addresses', async () => {
    const host = givenHost();
    const answers = [
      await send(host, 'GET', 'files'),
      await send(host, 'PUT', 'files?name=a'),
      await send(host, 'GET', 'files/id'),
      await send(host, 'PUT', 'files/id/finish', new Uint8Array(1)),
      await send(host, 'POST', 'files/id/other'),
      await send(host, 'POST', 'files/id/finish/more'),
    ];

    expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 405, 404, 404]);
  });
});
