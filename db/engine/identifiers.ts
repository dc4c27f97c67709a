import { v7 } from 'uuid';

/** A new id: UUIDv7, so that ids sort by time and two wards' archives can be merged. */
export const newId = (): string => v7();

/** The present moment, ISO 8601 UTC. */
export const now = (): string => new Date().toISOString();
