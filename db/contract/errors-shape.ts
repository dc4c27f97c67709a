import { z } from 'zod';
import type { ErrorDetail } from './errors.ts';

/** An error detail where it travels as a value: its parts were checked where it was made. */
export const ErrorShape = z.custom<ErrorDetail>(
  (value) => typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string',
);
