import type { ArchiveInfo } from '#contract';
import type { Sentences } from './text/sentences.ts';

/** What an archive holds, in a few lines for people. */
export const summaryOf = (info: ArchiveInfo, text: Sentences): string => text.summary(info).join('\n');
