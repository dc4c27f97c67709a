import { posix } from 'node:path';
import { rooms } from './rooms.ts';
import type { Check } from './source.ts';

/** TypeScript lets a room see no more rooms than the house allows: its references are a part of that. */
export const projectReferences: Check = (files) =>
  rooms.flatMap((room) => {
    const path = `${room.path}/tsconfig.json`;
    const config = files.find((file) => file.path === path);
    const { references = [] } = JSON.parse(config?.text ?? '{}') as { references?: { path: string }[] };
    return references
      .map((reference) => posix.join(room.path, reference.path))
      .filter((seen) => !room.mayEnter.includes(seen))
      .map((seen) => ({
        rule: 'project-references',
        path,
        message: `refers to ${seen}, which it may not enter`,
      }));
  });
