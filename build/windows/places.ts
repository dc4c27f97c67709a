import { join } from 'node:path';
import { out, root } from '../project.ts';

/** Where the pack for Windows is made: all of it may be deleted at any time. */
const windows = join(out, 'windows');

export const places = {
  /** A clean copy of what ships, with production dependencies for Windows only. */
  staging: join(windows, 'staging'),
  standIn: join(windows, 'electron-stand-in'),
  /** The program as it is installed. */
  pack: join(windows, 'win-unpacked'),
  windows,
  /** Installer, ZIP, manifest and what goes with them. */
  release: join(windows, 'release'),
  config: join(root, 'build/windows/electron-builder.yml'),
  icon: join(root, 'build/windows/icon/icon.ico'),
} as const;

/** Name of the program's file. */
export const EXECUTABLE = 'TangThu.exe';
