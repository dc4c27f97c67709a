import { contract, createClient, hostContract } from '#contract';
import { connection } from '../transport/connection.ts';

/** The archive that is open in this window. */
export const archive = createClient(contract, (request, signal) =>
  connection().call('archive', request, signal),
);

/** The program around it: opening, closing, dialogs. */
export const host = createClient(hostContract, (request, signal) =>
  connection().call('host', request, signal),
);
