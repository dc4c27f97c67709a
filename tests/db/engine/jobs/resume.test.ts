import { describe, expect, it } from 'vitest';
import type { Runner } from '../../../../db/engine/jobs/runner.ts';
import { clerk, emptyArchive, gate, openTestJobs } from './open-jobs.ts';

describe('after a crash', () => {
  /** Counts to ten, keeping a checkpoint with each number; goes down for good at five. */
  const counting =
    (counted: number[], downAt: number): Runner =>
    async (_input, job) => {
      const from = (job.resumeFrom as number | null) ?? 0;
      for (let number = from + 1; number <= 10; number++) {
        if (number === downAt) await new Promise(() => undefined);
        counted.push(number);
        job.progress(number, 10);
        job.checkpoint(number);
      }
      return counted.length;
    };

  it('goes on from the last checkpoint', async () => {
    const db = emptyArchive();
    const before: number[] = [];
    const crashed = openTestJobs(db, { verify: counting(before, 5) });
    const id = crashed.jobs.start('verify', null, clerk);
    await crashed.reach(id, 'running');
    await new Promise((resolve) => setImmediate(resolve));
    expect(before).toEqual([1, 2, 3, 4]);

    const after: number[] = [];
    const { reach } = openTestJobs(db, { verify: counting(after, 0) });

    expect(await reach(id, 'done')).toMatchObject({ done: 10, total: 10, result: 6 });
    expect(after).toEqual([5, 6, 7, 8, 9, 10]);
  });

  it('keeps a checkpoint together with what was written, or neither', async () => {
    const db = emptyArchive();
    const isDown = Promise.withResolvers<void>();
    const crashed = openTestJobs(db, {
      import: async (_input, job) => {
        await job.write((recorder) => {
          recorder.change('entry', 'e1', 'created', null);
          job.checkpoint('first batch');
        });
        const second = job.write((recorder) => {
          recorder.change('entry', 'e2', 'created', null);
          job.checkpoint('second batch');
          throw new Error('down');
        });
        await second.catch(() => isDown.resolve());
        await new Promise(() => undefined);
      },
    });
    const id = crashed.jobs.start('import', null, clerk);
    await isDown.promise;
    expect(db.prepare('SELECT entity_id FROM change').all()).toEqual([{ entity_id: 'e1' }]);

    const { reach } = openTestJobs(db, { import: async (_input, job) => job.resumeFrom });

    expect((await reach(id, 'done')).result).toBe('first batch');
  });

  it('runs what was still waiting, and gives up what nobody can run any more', async () => {
    const db = emptyArchive();
    const earlier = openTestJobs(db);
    const waiting = earlier.jobs.start('verify', 'asked before', clerk);
    const orphan = earlier.jobs.start('sample', null, clerk);
    db.prepare(`UPDATE job SET state = 'running' WHERE id = ?`).run(orphan);

    const { jobs, reach } = openTestJobs(db, { verify: async (input) => input });

    expect((await reach(waiting, 'done')).result).toBe('asked before');
    expect(jobs.get(orphan)).toMatchObject({ state: 'failed', result: { code: 'core_stopped' } });
  });

  it('lets go of finished jobs of long ago, never of waiting ones', async () => {
    const db = emptyArchive();
    const { jobs } = openTestJobs(db);
    const waiting = jobs.start('sample', null);
    for (let index = 0; index < 300; index++) jobs.start('verify', null);
    db.prepare(`UPDATE job SET state = 'done' WHERE kind = 'verify'`).run();

    const reopened = openTestJobs(db, {});

    expect(db.prepare('SELECT count(*) AS n FROM job').get()).toEqual({ n: 201 });
    expect(reopened.jobs.get(waiting).state).toBe('waiting');
  });
});

describe('closing the archive', () => {
  it('stops jobs where they are; they go on at the next opening', async () => {
    const db = emptyArchive();
    const { runner, begun } = gate();
    const first = openTestJobs(db, { verify: runner });
    const id = first.jobs.start('verify', 'long work', clerk);
    (await begun).checkpoint('half');

    await first.jobs.close();
    expect(first.jobs.get(id).state).toBe('running');

    const second = openTestJobs(db, { verify: async (input, job) => [input, job.resumeFrom] });
    expect((await second.reach(id, 'done')).result).toEqual(['long work', 'half']);
  });

  it('leaves the database alone afterwards', async () => {
    const { db, jobs } = openTestJobs(undefined, { verify: async () => 'never' });
    jobs.start('verify', null);

    await jobs.close();
    db.close();

    await new Promise((resolve) => setImmediate(resolve));
  });
});
