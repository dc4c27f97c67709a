import { useQuery } from '@tanstack/react-query';
import { hostQueries } from './host.ts';

/** Whether the open archive can only be read: what writes is then out of reach. */
export function useReadOnly(): boolean {
  return useQuery(hostQueries.state()).data?.mode === 'read';
}
