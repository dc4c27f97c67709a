import { rmSync } from 'node:fs';
