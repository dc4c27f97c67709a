import { useState } from 'react';
import { useRemembered } from '../../remembered.ts';

/** What is written on a confirmation by hand. */
export type Written = {
  readonly number: string;
  /** As typed; today until then. */
  readonly date: string | null;
  readonly purpose: string;
  readonly capacity: string;
  readonly signer: string;
  readonly withPlace: boolean;
};

const isText = (value: unknown): value is string => typeof value === 'string';
const isChoice = (value: unknown): value is boolean => typeof value === 'boolean';

/** The hand-written parts: who signs, and with which columns, is remembered for the next paper. */
export function useWritten() {
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [purpose, setPurpose] = useState('');
  const [capacity, setCapacity] = useRemembered('confirmation.capacity', '', isText);
  const [signer, setSigner] = useRemembered('confirmation.signer', '', isText);
  const [withPlace, setWithPlace] = useRemembered('confirmation.withPlace', true, isChoice);
  return {
    values: { number, date, purpose, capacity, signer, withPlace } satisfies Written,
    ...{ setNumber, setDate, setPurpose, setCapacity, setSigner, setWithPlace },
  };
}
