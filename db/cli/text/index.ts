import { errorSentence } from './errors.ts';
import type { Sentences } from './sentences.ts';
import { vi } from './vi.ts';

/** What the command line says, in the office's language. */
export const sentences: Sentences = { ...vi, error: errorSentence };
