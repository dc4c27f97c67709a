import { describe, expect, it } from 'vitest';
import { ArchiveError, type Job } from '#contract';
import { jobHandlers } from '../../../../db/engine/jobs/handlers.ts';
import { openJobs } from '../../../../db/engine/jobs/jobs.ts';
import { clerk, gate, openTestJobs } from './open-jobs.ts';

describe('a job', () => {
  it('gives its runner the input and keeps what comes out', async () => {
    const { jobs, reach, events } = openTestJobs(undefined, {
      verify: async (input) => ({ seen: input }),
    });

    const job = await reach(jobs.start('verify', { deep: true }, clerk), 'done');

    expect(job).toMatchObject({ kind: 'verify', result: { seen: { deep: true } } });
    expect(job.startedAt).not.toBeNull();
    expect(job.finishedAt).not.toBeNull();
    const states = events.flatMap((event) => (event.type === 'job' ? [event.job.state] : []));
    expect(states.slice(-2)).toEqual(['running', 'done']);
  });

  it('does not begin before the command that starts it is committed, nor at all when that fails', async () => {
    const seen: unknown[] = [];
    const { jobs, ledger, reach } = openTestJobs(undefined, {
      verify: async (input) => void seen.push(input),
    });

    const failing = () =>
      ledger.write('job.startVerify', clerk, (recorder) => {
        jobs.start('verify', 'rolled back', recorder);
        throw new ArchiveError({ code: 'read_only' });
      });
    expect(failing).toThrow(ArchiveError);
    const id = ledger.write('job.startVerify', clerk, (recorder) => {
      const started = jobs.start('verify', 'kept', recorder);
      expect(seen).toEqual([]);
      return started;
    });
    await reach(id, 'done');

    expect(seen).toEqual(['kept']);
    expect(jobs.list()).toHaveLength(1);
  });

  it('runs one at a time for each kind, in order, and other kinds beside it', async () => {
    const first = gate();
    let running = 0;
    let most = 0;
    const { jobs, reach } = openTestJobs(undefined, {
      verify: async (input, job) => {
        most = Math.max(most, ++running);
        if (input === 1) await first.runner(input, job);
        running--;
        return input;
      },
      backup: async () => 'beside',
    });

    const one = jobs.start('verify', 1);
    const two = jobs.start('verify', 2);
    await first.begun;
    await reach(jobs.start('backup', null), 'done');
    expect(jobs.get(two).state).toBe('waiting');
    first.open();

    await reach(two, 'done');
    expect(jobs.get(one).state).toBe('done');
    expect(most).toBe(1);
  });

  it('keeps the detail of an expected failure, and a number for a bug', async () => {
    const { jobs, reach } = openTestJobs(undefined, {
      backup: async () => {
        throw new ArchiveError({ code: 'disk_full', neededBytes: 12 });
      },
      verify: async () => {
        throw new TypeError('a bug');
      },
    });

    const expected = await reach(jobs.start('backup', null), 'failed');
    const bug = await reach(jobs.start('verify', null), 'failed');

    expect(expected.result).toEqual({ code: 'disk_full', neededBytes: 12 });
    expect(bug.result).toMatchObject({ code: 'internal' });
  });

  it('writes in the name of whoever started it, so that its act can be undone like theirs', async () => {
    const { jobs, db, reach } = openTestJobs(undefined, {
      import: async (_input, job) => job.write((recorder) => recorder.change('entry', 'e1', 'created', null)),
    });

    await reach(jobs.start('import', null, clerk), 'done');

    const acts = db.prepare('SELECT actor, session, procedure FROM act').all();
    expect(acts).toEqual([{ actor: 'Lan', session: 's1', procedure: 'job.import' }]);
  });

  it('is told of often, but not with every step, and last as it stands', async () => {
    const { jobs, reach, events } = openTestJobs(undefined, {
      verify: async (_input, job) => {
        for (let done = 1; done <= 10_000; done++) job.progress(done, 10_000, `tệp ${done}`);
      },
    });

    const job = await reach(jobs.start('verify', null), 'done');

    expect(job).toMatchObject({ done: 10_000, total: 10_000, current: 'tệp 10000' });
    const told = events.filter((event) => event.type === 'job');
    expect(told.length).toBeLessThan(100);
    expect(told.length).toBeGreaterThan(2);
  });

  it('shows progress that was not told yet to whoever asks', async () => {
    const { runner, begun, open } = gate();
    const { jobs, reach } = openTestJobs(undefined, { verify: runner });
    const id = jobs.start('verify', null);
    const job = await begun;

    for (let done = 1; done <= 7; done++) job.progress(done, 9);

    expect(jobs.get(id)).toMatchObject({ state: 'running', done: 7, total: 9 });
    expect(jobs.list()[0]).toMatchObject({ done: 7 });
    open();
    await reach(id, 'done');
  });

  it('lets calls be answered between its slices', async () => {
    let slices = 0;
    const { jobs, reach } = openTestJobs(undefined, {
      verify: async (_input, job) => {
        while (slices < 50) {
          slices++;
          await job.giveWay();
        }
      },
    });
    const id = jobs.start('verify', null);
    await reach(id, 'running');
    const seenByCall = await new Promise<number>((resolve) => setImmediate(() => resolve(slices)));

    expect(seenByCall).toBeLessThan(50);
    await reach(id, 'done');
  });
});

describe('cancelling', () => {
  it('stops a running job and keeps that it was cancelled', async () => {
    const { runner, begun } = gate();
    const { jobs, reach } = openTestJobs(undefined, { verify: runner });
    const id = jobs.start('verify', null);
    await begun;

    expect(jobs.cancel(id)).toBe(1);

    expect((await reach(id, 'cancelled')).result).toEqual({ code: 'cancelled' });
    expect(jobs.cancel(id)).toBe(0);
  });

  it('ends a job at its next slice, even one that never looks at the signal', async () => {
    const { jobs, reach } = openTestJobs(undefined, {
      verify: async (_input, job) => {
        for (;;) await job.write(() => undefined);
      },
    });
    const id = jobs.start('verify', null);
    await reach(id, 'running');

    jobs.cancel(id);

    await reach(id, 'cancelled');
  });

  it('takes a waiting job out of the queue; it never runs', async () => {
    const first = gate();
    const seen: unknown[] = [];
    const { jobs, reach } = openTestJobs(undefined, {
      verify: async (input, job) => {
        seen.push(input);
        return first.runner(input, job);
      },
    });
    const one = jobs.start('verify', 1);
    const two = jobs.start('verify', 2);
    await first.begun;

    expect(jobs.cancel(two)).toBe(1);
    first.open();
    await reach(one, 'done');
    await reach(jobs.start('verify', 3), 'done');

    expect(jobs.get(two).state).toBe('cancelled');
    expect(seen).toEqual([1, 3]);
  });

  it('answers for an unknown job with not_found', () => {
    const { jobs } = openTestJobs();
    const id = '018f3f6e-0000-7000-8000-000000000000';

    expect(() => jobs.get(id)).toThrow(
      expect.objectContaining({ detail: { code: 'not_found', entity: 'job', id } }),
    );
    expect(() => jobs.cancel(id)).toThrow(ArchiveError);
  });
});

describe('the calls about jobs', () => {
  it('list, get and cancel', async () => {
    const { runner, begun } = gate();
    const { jobs, ledger, reach } = openTestJobs(undefined, { backup: runner });
    const handlers = jobHandlers(jobs);
    const id = jobs.start('backup', null, clerk);
    await begun;
    const listed = handlers.list({}, { caller: clerk }) as Job[];

    const changed = ledger.write('job.cancel', clerk, (recorder) =>
      handlers.cancel({ id }, { caller: clerk, recorder }),
    );

    expect(listed.map((job) => job.id)).toEqual([id]);
    expect(handlers.get({ id }, { caller: clerk })).toMatchObject({ id, state: 'running' });
    expect(changed).toEqual({ changed: 1 });
    await reach(id, 'cancelled');
  });

  it('shows what is not finished before what is', async () => {
    const { runner, begun, open } = gate();
    const { jobs, reach } = openTestJobs(undefined, { backup: runner, verify: async () => null });
    const long = jobs.start('backup', null);
    await begun;
    const short = jobs.start('verify', null);
    await reach(short, 'done');

    expect(jobs.list().map((job) => job.id)).toEqual([long, short]);
    open();
    await reach(long, 'done');
  });
});

it('runs nothing in an archive that is open for reading only', () => {
  const { db } = openTestJobs();
  const jobs = openJobs({ db, ledger: null, announce: () => undefined, log: () => undefined });

  jobs.begin({ verify: async () => 'ran' });

  expect(jobs.list()).toEqual([]);
});
