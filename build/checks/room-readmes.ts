import { rooms } from './rooms.ts';
import { type Check, type Finding, isUnder } from './source.ts';

const SHORTEST = 10;
const LONGEST = 30;

/** Every room with files in it has a README of 10 to 30 lines: what lives here, who may come in. */
export const roomReadmes: Check = (files) => {
  const inhabited = ['electron', ...rooms.map(({ path }) => path)].filter((room) =>
    files.some(({ path }) => isUnder(path, [room])),
  );
  return inhabited.flatMap((room): Finding[] => {
    const path = `${room}/README.md`;
    const readme = files.find((file) => file.path === path);
    if (!readme) return [{ rule: 'room-readmes', path, message: 'missing' }];
    const lines = readme.text.trimEnd().split('\n').length;
    if (lines >= SHORTEST && lines <= LONGEST) return [];
    return [{ rule: 'room-readmes', path, message: `${lines} lines, wanted ${SHORTEST}–${LONGEST}` }];
  });
};
